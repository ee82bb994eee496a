/** Writes an Ignition config as Go's encoding/json prints upstream's structs. */
import type { Fields } from '../decode/decode.ts'
import type { FieldShape, Shape, StructShape } from '../schema/shape.ts'
import { quoteJson } from './json.ts'

/** One line without spaces, or indented by two; without a final newline. */
export function writeConfig(
  shape: StructShape,
  config: Fields,
  { pretty }: { pretty: boolean },
): string {
  const newline = pretty ? '\n' : ''
  const step = pretty ? '  ' : ''
  const colon = pretty ? ': ' : ':'
  return write(shape, config, newline) ?? '{}'

  /** The JSON of a value; undefined when it is a struct with nothing to say. */
  function write(node: Shape, value: unknown, indent: string): string | undefined {
    switch (node.kind) {
      case 'string':
        return quoteJson(value as string)
      case 'struct':
        return writeStruct(node, value as Fields, indent)
      case 'list': {
        const inner = indent + step
        // an item that says nothing is still an item
        const items = (value as unknown[]).map(
          (item) => inner + (write(node.item, item, inner) ?? '{}'),
        )
        return `[${items.join(',')}${indent}]`
      }
      default:
        return String(value)
    }
  }

  function writeStruct(struct: StructShape, fields: Fields, indent: string): string | undefined {
    const inner = indent + step
    const members: string[] = []
    let says = false
    for (const field of struct.fields) {
      if (field.sugar) continue
      const value = fields[field.name]
      const text = value === undefined ? undefined : writeField(field, value, inner)
      if (text === undefined && !field.always) continue
      if (text !== undefined) says = true
      members.push(`${inner}"${field.jsonName}"${colon}${text ?? zeroOf(field)}`)
    }
    // upstream leaves out a struct whose fields are all empty, required ones included
    return says ? `{${members.join(',')}${indent}}` : undefined
  }

  function writeField(field: FieldShape, value: unknown, indent: string): string | undefined {
    if (field.shape.kind === 'list' && (value as unknown[]).length === 0) return undefined
    const text = write(field.shape, value, indent)
    return text === undefined && field.pointer ? writeEmpty(field.shape, indent) : text
  }

  /** A struct behind a pointer that is there but empty. */
  function writeEmpty(node: Shape, indent: string): string {
    const inner = indent + step
    const always = node.kind === 'struct' ? node.fields.filter((field) => field.always) : []
    const members = always.map((field) => `${inner}"${field.jsonName}"${colon}${zeroOf(field)}`)
    return members.length === 0 ? '{}' : `{${members.join(',')}${indent}}`
  }
}

/** What a field that is always written looks like when it is not set. */
function zeroOf(field: FieldShape): string {
  if (field.shape.kind === 'string') return field.plain ? '""' : 'null'
  return field.shape.kind === 'list' ? '[]' : '{}'
}
