/** A JSON value; `start` and `end` are byte offsets, `end` is exclusive. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull

interface Span {
  start: number
  end: number
}

export interface JsonObject extends Span {
  kind: 'object'
  /** In source order; a key that occurs twice is there twice. */
  members: JsonMember[]
}

export interface JsonMember {
  key: string
  /** Offset of the key's opening quote. */
  keyStart: number
  keyEnd: number
  value: JsonNode
}

export interface JsonArray extends Span {
  kind: 'array'
  items: JsonNode[]
}

export interface JsonString extends Span {
  kind: 'string'
  value: string
}

export interface JsonNumber extends Span {
  kind: 'number'
  /** The literal as written: Go decodes integers from this and refuses `1.0` and `1e2`. */
  text: string
  /** Infinite when the literal exceeds a 64-bit float. */
  value: number
}

export interface JsonBoolean extends Span {
  kind: 'boolean'
  value: boolean
}

export interface JsonNull extends Span {
  kind: 'null'
}

/** Returns the offset that reports name for a value: upstream points *behind* an opening bracket. */
export function reportOffset(node: JsonNode): number {
  return isContainer(node) ? node.start + 1 : node.start
}

/** Returns the offset that Go's `UnmarshalTypeError` carries for a value of the wrong type. */
export function typeErrorOffset(node: JsonNode): number {
  return isContainer(node) ? node.start + 1 : node.end
}

/**
 * Names a value's kind as Go's type errors do. An integer field quotes the number it cannot hold, so
 * `literal` adds the number's text.
 */
export function describeJsonKind(node: JsonNode, { literal }: { literal: boolean }): string {
  if (node.kind === 'boolean') return 'bool'
  return node.kind === 'number' && literal ? `number ${node.text}` : node.kind
}

function isContainer(node: JsonNode): boolean {
  return node.kind === 'object' || node.kind === 'array'
}
