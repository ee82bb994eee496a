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
  return write(shape, config, newline)

  /** The JSON of a value, with the fields that are always written. */
  function write(node: Shape, value: unknown, indent: string): string {
    switch (node.kind) {
      case 'string':
        return quoteJson(value as string)
      case 'struct':
        return writeStruct(node, value as Fields, indent).text
      case 'list': {
        const inner = indent + step
        const items = (value as unknown[]).map((item) => inner + write(node.item, item, inner))
        return `[${items.join(',')}${indent}]`
      }
      default:
        return String(value)
    }
  }

  /** `says`: whether any field is set, be it to an empty value. */
  function writeStruct(
    struct: StructShape,
    fields: Fields,
    indent: string,
  ): { readonly text: string; readonly says: boolean } {
    const inner = indent + step
    const members: string[] = []
    let says = false
    for (const field of struct.fields) {
      if (field.sugar) continue
      const text = writeField(field, fields[field.name], inner)
      if (text !== undefined) says = true
      else if (!field.always) continue
      members.push(`${inner}"${field.jsonName}"${colon}${text ?? zeroOf(field)}`)
    }
    const text = members.length === 0 ? '{}' : `{${members.join(',')}${indent}}`
    return { text, says }
  }

  /** Undefined when the field has nothing to say; a struct is left out unless a pointer holds it. */
  function writeField(field: FieldShape, value: unknown, indent: string): string | undefined {
    if (value === undefined) return undefined
    if (field.shape.kind === 'list' && (value as unknown[]).length === 0) return undefined
    if (field.shape.kind !== 'struct') return write(field.shape, value, indent)
    const { text, says } = writeStruct(field.shape, value as Fields, indent)
    return says || field.pointer ? text : undefined
  }
}

/** What a field that is always written looks like when it is not set. */
function zeroOf(field: FieldShape): string {
  if (field.shape.kind === 'string') return field.plain ? '""' : 'null'
  return field.shape.kind === 'list' ? '[]' : '{}'
}
