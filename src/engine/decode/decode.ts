/**
 * Turns a YAML document into a typed config, directed by the schema as go-yaml v3 is directed by
 * Go's types (`decode.go`): a scalar means what its field makes of it.
 */
import type { Cause, Failure } from '../diagnostics/diagnostic.ts'
import { failWhole } from '../diagnostics/diagnostic.ts'
import { checkAliased, checkFindings } from '../limits.ts'
import type { Shape, StructShape } from '../schema/shape.ts'
import type { AliasNode, MappingNode, ScalarNode, YamlNode } from '../source/yaml/index.ts'
import { resolveScalar } from '../source/yaml/index.ts'
import { keyText } from '../source/yaml-tree.ts'
import { quoteGo } from '../text/quote.ts'
import { countAliases } from './alias-limit.ts'
import { readBoolean, readInteger } from './scalar.ts'
import { describeValue } from './type-error.ts'

/** A config as decoded: absent fields are missing, null list items are dropped. */
export type Fields = Record<string, unknown>

/** Either the config, or go-yaml's sentence. Type errors are collected, other failures abort. */
export type Decoded = { readonly config: Fields } | Failure

/** Thrown inside this module for go-yaml's aborting failures; never leaves it. */
class Abort extends Error {}

/** The value of a null, which leaves a field unset and a list item out. */
const NOTHING = Symbol('nothing')

/**
 * Decodes a document into the struct that `shape` describes.
 *
 * @param lineOf turns an offset into a line number for the error texts
 */
export function decode(
  shape: StructShape,
  root: YamlNode,
  lineOf: (offset: number) => number,
): Decoded {
  const problems: (Cause & { readonly line: number })[] = []
  const active = new Set<AliasNode>()
  let aliased = 0
  const limit = countAliases()
  try {
    const config = decodeNode(shape, root)
    if (problems.length > 0) {
      const lines = problems.map(({ line, message }) => `\n  line ${line}: ${message}`)
      return { failure: `yaml: unmarshal errors:${lines.join('')}`, causes: problems }
    }
    return { config: (config === NOTHING ? {} : config) as Fields }
  } catch (error) {
    if (error instanceof Abort) return failWhole(`yaml: ${error.message}`)
    throw error
  }

  function decodeNode(shape: Shape, node: YamlNode): unknown {
    count()
    switch (node.kind) {
      case 'alias':
        return followAlias(node, (target) => decodeNode(shape, target))
      case 'scalar':
        return decodeScalar(shape, node)
      case 'sequence': {
        if (shape.kind !== 'list') return refuse(shape, node, '!!seq')
        const items: unknown[] = []
        for (const item of node.items) {
          const value = decodeNode(shape.item, item)
          if (value !== NOTHING) items.push(value)
        }
        return items
      }
      case 'mapping':
        return decodeMapping(shape, node)
    }
  }

  function followAlias<T>(alias: AliasNode, use: (target: YamlNode) => T): T {
    if (active.has(alias)) throw new Abort(`anchor '${alias.name}' value contains itself`)
    active.add(alias)
    const result = use(alias.target)
    active.delete(alias)
    return result
  }

  function decodeScalar(shape: Shape, node: ScalarNode): unknown {
    if (active.size > 0) checkAliased((aliased += node.value.length))
    // the common case first: a string field takes an untagged scalar's text as it stands
    if (shape.kind === 'string' && node.tag === '') return isNull(node) ? NOTHING : node.value
    const resolved = resolveScalar(node)
    if ('failure' in resolved) throw new Abort(resolved.failure.replace(/^yaml: /, ''))
    const { tag, value } = resolved
    if (value === null) return NOTHING
    switch (shape.kind) {
      case 'string':
        return tag === '!!binary' ? value : node.value
      case 'integer': {
        const integer = readInteger(value)
        if (integer !== undefined) return integer
        break
      }
      case 'boolean': {
        const boolean = readBoolean(value)
        if (boolean !== undefined) return boolean
        break
      }
    }
    return refuse(shape, node, tag)
  }

  function decodeMapping(shape: Shape, node: MappingNode): unknown {
    if (hasRepeatedKeys(node)) return NOTHING
    if (shape.kind === 'struct') return decodeStruct(shape, node)
    if (shape.kind === 'map') return decodeMap(node)
    return refuse(shape, node, '!!map')
  }

  /** Upstream compares the texts of keys of one kind, so any two sequences clash. */
  function hasRepeatedKeys({ pairs }: MappingNode): boolean {
    if (!mayRepeat(pairs)) return false
    const alike = new Map<string, YamlNode[]>()
    const likesOf = (key: YamlNode) => {
      const text = `${key.kind} ${keyText(key)}`
      const likes = alike.get(text) ?? []
      alike.set(text, likes)
      return likes
    }
    for (const { key } of pairs) likesOf(key).push(key)
    const before = problems.length
    for (const { key: first } of pairs) {
      const rest = likesOf(first)
      // those before it are gone already, so that only those behind it are left
      rest.shift()
      for (const second of rest) {
        const earlier = lineOf(first.start)
        complain(second, `mapping key ${describeKey(second)} already defined at line ${earlier}`)
      }
    }
    return problems.length > before
  }

  function decodeStruct(shape: StructShape, node: MappingNode): Fields {
    const into: Fields = {}
    decodePairs(node, undefined, (mapping) => {
      // two keys of different texts can only mean the same field through an alias or a tag
      const done = mapping.pairs.some(({ key }) => !isOrdinary(key)) ? new Set<string>() : undefined
      return (name, key, value) => {
        const field = shape.byName.get(name)
        if (field === undefined) return
        if (done?.has(name)) {
          complain(key, `field ${name} already set in type ${shape.goType}`)
          return
        }
        done?.add(name)
        const decoded = decodeNode(field.shape, value)
        // for a plain field, zero and absent are one
        if (decoded !== NOTHING && !(field.plain && isZero(decoded))) into[name] = decoded
      }
    })
    return into
  }

  function decodeMap(node: MappingNode): Record<string, string> {
    const into: Record<string, string> = {}
    decodePairs(node, undefined, (_mapping, isMerged) => (name, _key, value) => {
      const text = decodeNode(KEY, value)
      // unlike everywhere else, a null value counts: as the empty string
      if (typeof text === 'string') into[name] = text
      else if (!isMerged || !(name in into)) into[name] = ''
    })
    return into
  }

  /**
   * Visits the pairs of a mapping, and then what a merge key brings; what is there already wins,
   * null included.
   *
   * @param merged the names that are taken, inside of a merge
   * @param visitor makes the function for the pairs of one mapping
   */
  function decodePairs(
    node: MappingNode,
    merged: Set<string> | undefined,
    visitor: (
      mapping: MappingNode,
      isMerged: boolean,
    ) => (name: string, key: YamlNode, value: YamlNode) => void,
  ): void {
    const visit = visitor(node, merged !== undefined)
    let mergeValue: YamlNode | undefined
    for (const { key, value } of node.pairs) {
      if (isMerge(key)) {
        mergeValue = value
        continue
      }
      const name = decodeNode(KEY, key)
      if (typeof name !== 'string' || merged?.has(name)) continue
      merged?.add(name)
      visit(name, key, value)
    }
    if (mergeValue === undefined) return

    const taken = merged ?? new Set(node.pairs.map(({ key }) => keyText(key)))
    // go-yaml decodes the keys once more to know them, which counts
    if (merged === undefined) for (const _ of node.pairs) count()
    for (const source of mergeValue.kind === 'sequence' ? mergeValue.items : [mergeValue]) {
      count()
      if (source.kind === 'mapping') mergePairs(source)
      else if (source.kind === 'alias' && source.target.kind === 'mapping') {
        followAlias(source, (mapping) => {
          count()
          mergePairs(mapping as MappingNode)
        })
      } else throw new Abort('map merge requires map or sequence of maps as the value')
    }

    function mergePairs(mapping: MappingNode): void {
      if (!hasRepeatedKeys(mapping)) decodePairs(mapping, taken, visitor)
    }
  }

  function complain({ start: offset }: YamlNode, message: string): void {
    checkFindings(problems)
    problems.push({ message, offset, line: lineOf(offset) })
  }

  function count(): void {
    if (!limit.allows(active.size)) throw new Abort('document contains excessive aliasing')
  }

  function refuse(shape: Shape, node: YamlNode, tag: string): typeof NOTHING {
    const value = describeValue(node, tag)
    complain(node, `cannot unmarshal ${value} into ${shape.goType}`)
    return NOTHING
  }
}

const KEY: Shape = { kind: 'string', goType: 'string', name: '', octal: false }

const isZero = (value: unknown) => value === '' || value === 0 || value === false

/** `<<` merges only when it is plain, or tagged as a merge key. */
function isMerge(key: YamlNode): boolean {
  if (key.kind !== 'scalar' || key.value !== '<<') return false
  return key.tag === '' || key.tag === '!' ? key.style === 'plain' : key.tag === '!!merge'
}

/** Whether a plain scalar is one of the nulls of go-yaml's table. */
function isNull({ value, style }: ScalarNode): boolean {
  return style === 'plain' && NULLS.has(value)
}
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL'])

/** A quick look before the pairwise one: no text twice means no repeated key. */
function mayRepeat(pairs: MappingNode['pairs']): boolean {
  if (pairs.length > FEW) return new Set(pairs.map(({ key }) => keyText(key))).size < pairs.length
  for (let second = 1; second < pairs.length; second++) {
    const text = textAt(pairs, second)
    for (let first = 0; first < second; first++) if (textAt(pairs, first) === text) return true
  }
  return false
}
/** Up to so many keys, comparing each with each is quicker than a set. */
const FEW = 8

function textAt(pairs: MappingNode['pairs'], index: number): string {
  const pair = pairs[index]
  return pair === undefined ? '' : keyText(pair.key)
}

const isOrdinary = (key: YamlNode) => key.kind === 'scalar' && key.tag === ''

const describeKey = (key: YamlNode) => quoteGo(keyText(key))
