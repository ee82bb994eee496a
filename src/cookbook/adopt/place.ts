import type { MappingNode, YamlNode } from '../../engine/index.ts'
import { sharedHindrance } from './hindrance.ts'

/** A place of the config in the reader's text. */
export interface Place {
  /** Undefined where the text has the place only by way of an alias or a merge key. */
  node: YamlNode | undefined
  /** Why nothing can be added here or below. */
  lock: string | undefined
  /** Where the node is, or what is nearest to it. */
  offset: number
  /** Where the key of the node is. */
  keyStart?: number
  /** Where the outermost collection in flow style around the node begins. */
  flowStart: number | undefined
}

/** The place of the whole config. */
export function rootPlace(root: YamlNode): Place {
  return { node: root, lock: sharedHindrance(root), offset: root.start, flowStart: undefined }
}

/** The place of a field. */
export function fieldPlace(place: Place, name: string): Place {
  const pair = pairOf(place.node, name)
  return { ...itemPlace(place, pair?.value), ...(pair && { keyStart: pair.key.start }) }
}

/** The place of an item, or of another node right below. */
export function itemPlace(
  { node: parent, lock, offset, flowStart }: Place,
  node?: YamlNode,
): Place {
  const isFlow = (parent?.kind === 'mapping' || parent?.kind === 'sequence') && parent.flow
  return {
    node,
    lock: lock ?? (node ? sharedHindrance(node) : 'comes through an alias or a merge key'),
    offset: node?.start ?? offset,
    flowStart: flowStart ?? (isFlow ? parent.start : undefined),
  }
}

/** The field of that name among those that a mapping itself holds. */
export function pairOf(
  node: YamlNode | undefined,
  name: string,
): MappingNode['pairs'][number] | undefined {
  if (node?.kind !== 'mapping') return undefined
  return node.pairs.findLast(({ key }) => key.kind === 'scalar' && key.value === name)
}
