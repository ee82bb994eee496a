import type { Fragment } from '../../src/cookbook/fragment.ts'
import { note } from '../../src/cookbook/note.ts'
import { json } from '../../src/cookbook/text-tree.ts'
import type { ListSchema, Schema, StructSchema } from '../../src/engine/index.ts'
import { butaneSchema } from '../../src/engine/index.ts'

/** The field that tells the items of a list apart, by the list's name; others have none. */
const KEYS: Record<string, string> = {
  ...{ files: 'path', directories: 'path', links: 'path', trees: 'local' },
  ...{ disks: 'device', filesystems: 'device', partitions: 'number', raid: 'name', luks: 'name' },
  ...{ users: 'name', groups: 'name', units: 'name', quadlets: 'name', dropins: 'name' },
  ...{ tang: 'url', http_headers: 'name', merge: 'source', certificate_authorities: 'source' },
}
/** Fields of which a struct has one. */
const ALTERNATIVES = [
  ['source', 'inline', 'local'],
  ['contents', 'contents_local'],
]

export interface RandomFragmentOptions {
  random: () => number
  /** Fragments of one salt agree. */
  salt: string
  /** How often a value is not what other fragments say at its place; 0 makes all of them agree. */
  dissent: number
  /** Gets the path of every field that is used, without the keys of items. */
  onField?: (path: string) => void
}

/**
 * Makes up a fragment over the whole schema, valid or not. Items come from small sets, so that two
 * fragments meet often; what a fragment says at a place follows from the place, but for the dissent.
 */
export function randomFragment({
  random,
  salt,
  dissent,
  onField,
}: RandomFragmentOptions): Fragment {
  const meeting = [
    pick(['files', 'directories', 'links']),
    pick(['should_exist', 'should_not_exist']),
  ]
  return struct(butaneSchema, '', '')

  function pick(names: readonly string[]): string | undefined {
    return names[Math.floor(random() * names.length)]
  }

  function chance(probability: number): boolean {
    return random() < probability
  }

  function number(count: number, place: string): number {
    return chance(dissent) ? Math.floor(random() * count) : hash(salt + place) % count
  }

  function struct(schema: StructSchema, place: string, fieldPath: string): object {
    const left = ALTERNATIVES.filter((group) =>
      group.every((name) => name in schema.fields),
    ).flatMap((group) => group.toSpliced(number(group.length, place), 1))
    const fields = Object.entries(schema.fields).filter(([name, field]) => {
      if (field.generated === true || left.includes(name)) return false
      if (place === '' && (name === 'variant' || name === 'version')) return false
      return field.always === true || chance(place.includes('.') ? 0.45 : 0.8)
    })
    const entries = fields.map(([name, field]) => {
      onField?.(`${fieldPath}.${name}`)
      return [name, value(field, name, `${place}.${name}`, `${fieldPath}.${name}`)]
    })
    const made = Object.fromEntries(entries) as Record<string, unknown>
    if (made['inline'] !== undefined && place.includes('.json'))
      Object.assign(made, settings(place))
    return chance(0.1) ? note(`note ${number(3, place)}`, made) : made
  }

  function value(schema: Schema, name: string, place: string, fieldPath: string): unknown {
    switch (schema.kind) {
      case 'struct':
        return struct(schema, place, fieldPath)
      case 'list':
        return list(schema, name, place, fieldPath)
      case 'map':
        return { [`key-${number(2, place)}`]: `value-${number(2, `${place}.value`)}` }
      case 'integer':
        return 1 + number(9, place)
      case 'boolean':
        return number(2, place) === 1
      case 'string':
        return `${name}-${number(9, place)}`
    }
  }

  function list(schema: ListSchema, name: string, place: string, fieldPath: string): unknown[] {
    const { item: itemSchema, options } = schema
    if (options.isCommand === true) return [`--${number(9, place)}`, `--also-${number(9, place)}`]
    const keys = [1, 2, 3].filter(() => chance(0.4))
    if (itemSchema.kind !== 'struct') return keys.map((key) => `${owner(name)}-${key}`)
    return keys.map((key) => {
      const keyField = KEYS[name]
      const text = keyField === 'path' ? `/${owner(name)}-${key}.json` : `${name}-${key}`
      const item = struct(itemSchema, `${place}[${key}]`, fieldPath)
      const own = keyField === undefined ? {} : { [keyField]: keyField === 'number' ? key : text }
      if (keyField === 'source')
        for (const name of ['inline', 'local']) Reflect.deleteProperty(item, name)
      return { ...item, ...own }
    })
  }

  /** Lists that share keys have keys of their own, unless they are to meet those of others. */
  function owner(name: string): string {
    return meeting.includes(name) && chance(dissent) ? 'shared' : name
  }

  function settings(place: string) {
    const names = ['a', 'b', 'c'].filter(() => chance(0.5))
    return json({
      ...Object.fromEntries(names.map((name) => [name, number(9, place + name)])),
      deep: Object.fromEntries(names.map((name) => [name, [number(9, `${place}deep${name}`)]])),
    })
  }
}

/** A number that follows from a text (FNV-1a). */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return state
}
