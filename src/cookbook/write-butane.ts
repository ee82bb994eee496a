import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { SpecId } from './define-recipe.ts'
import type { Fragment } from './fragment.ts'
import { readNote } from './note.ts'
import { yamlString } from './yaml-string.ts'

/** Keys whose numbers are file modes, which people read and write in octal. */
export const MODES = new Set(['mode', 'file_mode', 'dir_mode'])

/** Keys in the order a careful person writes them; others follow in the order of the author. */
const ORDER = [
  ...['variant', 'version', 'ignition', 'kernel_arguments', 'passwd', 'storage', 'systemd'],
  ...['users', 'groups', 'disks', 'raid', 'luks', 'filesystems', 'directories', 'files', 'trees'],
  ...['links', 'units', 'path', 'name', 'device', 'target', 'hard', 'user', 'group', 'mode'],
  ...['overwrite', 'enabled', 'mask', 'contents', 'append', 'dropins'],
]

/**
 * Writes a Butane document as YAML for people: keys in a familiar order, octal modes, block scalars,
 * the note of an item as a comment above it, a blank line before each part. Every string is quoted
 * where a YAML 1.1 reader such as go-yaml would otherwise see something else in it.
 */
export function writeButane(spec: SpecId, fragment: Fragment): string {
  const [variant, version] = spec.split(' ')
  const root = toNode({ variant, version, ...fragment }) as YAMLMap<Scalar>
  for (const { key, value } of root.items) {
    key.spaceBefore = key.value !== 'variant' && key.value !== 'version'
    if (value instanceof YAMLMap) separateSections(value as YAMLMap<Scalar>)
  }
  const document = new Document(null, {
    // What go-yaml resolves plain scalars by; it also writes octal as 0644.
    version: '1.1',
    compat: 'core',
    customTags: (tags) => [yamlString, ...tags],
  })
  document.contents = root
  return document.toString({ lineWidth: 0, directives: false })
}

/** Puts a blank line between `files`, `links` and the like. */
function separateSections(mapping: YAMLMap<Scalar>): void {
  for (const { key } of mapping.items.slice(1)) key.spaceBefore = true
}

function toNode(value: unknown, key = ''): YAMLMap | YAMLSeq | Scalar {
  if (Array.isArray(value)) return toSequence(value)
  if (typeof value === 'object' && value !== null) return toMapping(value)
  const scalar = new Scalar(value)
  if (typeof value === 'number' && MODES.has(key)) scalar.format = 'OCT'
  return scalar
}

function toSequence(items: readonly unknown[]): YAMLSeq {
  const sequence = new YAMLSeq()
  sequence.items = items.map((item, index) => {
    const node = toNode(item)
    node.spaceBefore = index > 0 && node.commentBefore !== undefined
    return node
  })
  return sequence
}

function toMapping(value: object): YAMLMap {
  const mapping = new YAMLMap()
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  mapping.items = entries
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([key, item]) => new Pair(new Scalar(key), toNode(item, key)))
  const note = readNote(value)
  if (note !== undefined) mapping.commentBefore = note.replace(/^/gm, ' ')
  return mapping
}

function rank(key: string): number {
  const index = ORDER.indexOf(key)
  return index === -1 ? ORDER.length : index
}
