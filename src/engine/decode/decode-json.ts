/** Turns Ignition JSON into a typed config as Go's encoding/json does (`decode.go` of Go 1.26). */
import type { ListShape, Shape, StructShape } from '../schema/shape.ts'
import type { JsonNode } from '../source/json/index.ts'
import { describeJsonKind, typeErrorOffset } from '../source/json/index.ts'
import type { Fields } from './decode.ts'

/** The first value that does not fit its field. */
export interface JsonTypeError {
  readonly message: string
  /** Byte offset that Go's error carries. */
  readonly offset: number
}

/** The config as far as it could be decoded; Go goes on after a type error. */
export interface DecodedJson {
  readonly config: Fields
  readonly error?: JsonTypeError
}

const MAX_INT64 = 2n ** 63n - 1n

/** Decodes a JSON tree into the struct that `shape` describes, by the fields' JSON names. */
export function decodeJson(shape: StructShape, root: JsonNode): DecodedJson {
  let error: JsonTypeError | undefined
  // the struct and the fields on the way to the current value, for error texts
  let owner = ''
  const stack: string[] = []
  const value = decodeValue(shape, root, undefined)
  const config = (value ?? {}) as Fields
  return error === undefined ? { config } : { config, error }

  /** Decodes into what is there already: a repeated key adds to what the earlier one left. */
  function decodeValue(target: Shape, node: JsonNode, existing: unknown): unknown {
    if (node.kind === 'null') return target.kind === 'struct' ? existing : undefined
    switch (target.kind) {
      case 'struct':
        if (node.kind === 'object') return decodeStruct(target, node, existing)
        break
      case 'list':
        if (node.kind === 'array') return decodeList(target, node, existing)
        break
      case 'string':
        if (node.kind === 'string') return node.value
        break
      case 'boolean':
        if (node.kind === 'boolean') return node.value
        break
      case 'integer':
        if (node.kind === 'number') return decodeInteger(node, existing)
        break
    }
    mismatch(target, node, false)
    return existing
  }

  function decodeStruct(
    target: StructShape,
    node: Extract<JsonNode, { kind: 'object' }>,
    existing: unknown,
  ): Fields {
    const into = (existing ?? {}) as Fields
    const outer = owner
    for (const { key, value: child } of node.members) {
      const field = target.byJsonName.get(key) ?? findFolded(target, key)
      if (field === undefined) continue
      owner = target.name
      stack.push(field.goPath)
      const decoded = decodeValue(field.shape, child, into[field.name])
      stack.pop()
      // for a plain field, zero and absent are one
      const absent = field.plain && (decoded === '' || decoded === 0)
      if (decoded === undefined || absent) delete into[field.name]
      else into[field.name] = decoded
    }
    owner = outer
    return into
  }

  function decodeList(
    target: ListShape,
    node: Extract<JsonNode, { kind: 'array' }>,
    existing: unknown,
  ): unknown[] {
    const old = (existing ?? []) as unknown[]
    return node.items.map((item, index) => {
      const decoded = decodeValue(target.item, item, old[index])
      // a null item is the zero value of its type
      return decoded ?? (target.item.kind === 'struct' ? {} : '')
    })
  }

  function decodeInteger(node: Extract<JsonNode, { kind: 'number' }>, existing: unknown): unknown {
    const integer = /^-?\d+$/.test(node.text) ? BigInt(node.text) : undefined
    if (integer === undefined || integer > MAX_INT64 || integer < -MAX_INT64 - 1n) {
      mismatch(INTEGER, node, true)
      return existing
    }
    const narrow = Number(integer)
    return Number.isSafeInteger(narrow) ? narrow : integer
  }

  function mismatch(target: Shape, node: JsonNode, literal: boolean): void {
    if (error !== undefined) return
    const place =
      stack.length > 0 ? `Go struct field ${owner}.${stack.join('.')} of type` : 'Go value of type'
    const found = describeJsonKind(node, { literal })
    error = {
      message: `json: cannot unmarshal ${found} into ${place} ${target.goType}`,
      offset: typeErrorOffset(node),
    }
  }
}

const INTEGER: Shape = { kind: 'integer', goType: 'int', name: '', octal: false }

/** Go falls back to a match without regard to case. */
function findFolded(target: StructShape, key: string) {
  const folded = fold(key)
  return [...target.byJsonName.values()].find(({ jsonName }) => fold(jsonName) === folded)
}

/** Folds case the way Go's `foldName` does: long s and the Kelvin sign included. */
const fold = (text: string) => text.toUpperCase().replaceAll('\u212A', 'K').toLowerCase()
