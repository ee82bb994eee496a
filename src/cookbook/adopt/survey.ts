import type { OpenDocument, Shape, YamlNode } from '../../engine/index.ts'
import { ownHindrance, sharedHindrance } from './hindrance.ts'

/** Something that stays as it is; the reason follows the path. */
export interface Survivor {
  path: string
  reason: string
  offset: number
}

/**
 * Lists what recipes cannot be merged into or what nothing is known about, whether a recipe meets it
 * or not: keys that no field takes, aliases, anchors, merge keys and the like, further documents.
 */
export function survey(text: string, { spec, shape, root, unused }: OpenDocument): Survivor[] {
  const strangers = unused.filter(({ path }) => path.at(-1) !== '<<')
  const found: Survivor[] = strangers.map(({ path, offset }) => ({
    path: join(path),
    reason: `is no field of ${spec.id}`,
    offset,
  }))
  visit(shape, root, [])
  const next = /^---(?!\S)/m.exec(text.slice(root.end))
  if (next) {
    const offset = root.end + next.index
    found.push({
      path: '---',
      reason: 'begins another document, which Butane does not read',
      offset,
    })
  }
  return found.sort((one, other) => one.offset - other.offset)

  function visit(shape: Shape, node: YamlNode, path: readonly (string | number)[]): void {
    if (shape.kind !== 'struct' && shape.kind !== 'list' && shape.kind !== 'map') return
    const isCollection = node.kind === 'mapping' || node.kind === 'sequence'
    const reason = sharedHindrance(node) ?? (isCollection ? ownHindrance(text, node) : undefined)
    if (reason !== undefined) found.push({ path: join(path), reason, offset: node.start })
    if (node.kind === 'sequence' && shape.kind === 'list') {
      for (const [index, item] of node.items.entries()) visit(shape.item, item, [...path, index])
    }
    if (node.kind !== 'mapping' || shape.kind !== 'struct') return
    for (const { key, value } of node.pairs) {
      const name = key.kind === 'scalar' ? key.value : ''
      const field = shape.byName.get(name)
      if (field) visit(field.shape, value, [...path, name])
    }
  }
}

/** `storage.files[0].mode`; the whole config has no name. */
function join(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1)
}
