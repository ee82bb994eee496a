import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts'
import type { JsonArray, JsonMember, JsonNode, JsonObject } from './node.ts'
import {
  decodeString,
  type JsonFailure,
  type Scanned,
  scanNumber,
  scanString,
  scanWord,
  unexpectedByte,
} from './scan.ts'

export interface JsonDocument {
  bytes: Uint8Array
  root: JsonNode
  /**
   * Whether a number exceeds a 64-bit float. Such a source decodes, but upstream's position tree
   * cannot be built from it: it reports no positions and no unused keys then.
   */
  hasHugeNumber: boolean
}

const deepestNesting = 10_000
const brackets = {
  open: { '{': 'object', '[': 'array' },
  close: { object: '}', array: ']' },
} as const
const afterItem = { object: 'after object key:value pair', array: 'after array element' } as const

/**
 * Reads a JSON source as Go's encoding/json does, with its limits and error sentences, into a tree
 * with byte offsets (as coreos/go-json records them) that keeps repeated keys.
 */
export function readJson(
  source: string | Uint8Array,
): { document: JsonDocument } | { failure: JsonFailure } {
  const bytes = typeof source === 'string' ? encodeUtf8(source) : source
  const reading: Reading = { bytes, at: 0, open: [], hasHugeNumber: false }
  const outcome = readValues(reading)
  if ('failure' in outcome) return outcome
  return { document: { bytes, root: outcome.root, hasHugeNumber: reading.hasHugeNumber } }
}

interface Reading {
  bytes: Uint8Array
  at: number
  /** Containers that are not closed yet; a stack of its own, as the nesting may be deep. */
  open: (JsonObject | JsonArray)[]
  hasHugeNumber: boolean
}

type Result<T> = T | { failure: JsonFailure }

/** Reads one value after the other until the outermost is complete and only space follows it. */
function readValues(reading: Reading): Result<{ root: JsonNode }> {
  let root: JsonNode | undefined
  for (;;) {
    const begun = beginValue(reading)
    if ('failure' in begun) return begun
    root ??= begun.node
    const more = begun.isOpen ? enterContainer(reading) : finishValue(reading)
    if ('failure' in more) return more
    if (!more.another) return { root }
  }
}

/** Reads a scalar, or the opening bracket of a container that it leaves open. */
function beginValue(reading: Reading): Result<{ node: JsonNode; isOpen: boolean }> {
  const { bytes, open } = reading
  skipSpace(reading)
  const start = reading.at
  const byte = bytes[start]
  if (byte === undefined) return { failure: endOfInput(bytes) }
  const kind = brackets.open[String.fromCharCode(byte) as '{' | '[']
  if (kind === undefined) {
    const scalar = readScalar(reading, start)
    if ('failure' in scalar) return scalar
    addToContainer(open.at(-1), scalar.node)
    return { ...scalar, isOpen: false }
  }
  if (open.length === deepestNesting) return fail(reading, 'exceeded max depth')
  const span = { start, end: start }
  const node: JsonObject | JsonArray =
    kind === 'object' ? { kind, members: [], ...span } : { kind, items: [], ...span }
  addToContainer(open.at(-1), node)
  open.push(node)
  reading.at = start + 1
  return { node, isOpen: true }
}

function readScalar(reading: Reading, start: number): Result<{ node: JsonNode }> {
  const { bytes } = reading
  const first = String.fromCharCode(bytes[start] ?? 0)
  const word = scanWord(bytes, start)
  let scanned: Scanned
  if (word) scanned = word
  else if (first === '"') scanned = scanString(bytes, start)
  else if (/[-0-9]/.test(first)) scanned = scanNumber(bytes, start)
  else return fail(reading, 'looking for beginning of value')
  if ('failure' in scanned) return { failure: scanned.failure }
  const { end } = scanned
  reading.at = end
  if (word?.word === 'null') return { node: { kind: 'null', start, end } }
  if (word) return { node: { kind: 'boolean', value: word.word === 'true', start, end } }
  if (first === '"') {
    return { node: { kind: 'string', value: decodeString(bytes, start, end), start, end } }
  }
  const text = decodeUtf8(bytes.subarray(start, end))
  const value = Number(text)
  if (!Number.isFinite(value)) reading.hasHugeNumber = true
  return { node: { kind: 'number', text, value, start, end } }
}

/** Behind an opening bracket: closes an empty container, or makes ready for its first value. */
function enterContainer(reading: Reading): Result<{ another: boolean }> {
  const container = reading.open.at(-1)
  skipSpace(reading)
  if (container && peek(reading) === brackets.close[container.kind]) {
    closeContainer(reading, container)
    return finishValue(reading)
  }
  return container?.kind === 'object' ? readKey(reading, container) : { another: true }
}

/** Behind a value: closes what ends here and says whether another value follows. */
function finishValue(reading: Reading): Result<{ another: boolean }> {
  for (;;) {
    const container = reading.open.at(-1)
    skipSpace(reading)
    const next = peek(reading)
    if (!container) {
      return next === '' ? { another: false } : fail(reading, 'after top-level value')
    }
    if (next === ',') {
      reading.at++
      return container.kind === 'object' ? readKey(reading, container) : { another: true }
    }
    if (next === '') return { failure: endOfInput(reading.bytes) }
    if (next !== brackets.close[container.kind]) return fail(reading, afterItem[container.kind])
    closeContainer(reading, container)
  }
}

function readKey(reading: Reading, container: JsonObject): Result<{ another: true }> {
  const { bytes } = reading
  skipSpace(reading)
  const keyStart = reading.at
  if (peek(reading) === '') return { failure: endOfInput(bytes) }
  if (peek(reading) !== '"') return fail(reading, 'looking for beginning of object key string')
  const scanned = scanString(bytes, keyStart)
  if ('failure' in scanned) return scanned
  const keyEnd = scanned.end
  reading.at = keyEnd
  skipSpace(reading)
  if (peek(reading) === '') return { failure: endOfInput(bytes) }
  if (peek(reading) !== ':') return fail(reading, 'after object key')
  reading.at++
  const key = decodeString(bytes, keyStart, keyEnd)
  container.members.push({ key, keyStart, keyEnd, value: valueToCome })
  return { another: true }
}

// Stands in a member between its key and its value; it is replaced before anyone can see it.
const valueToCome: JsonNode = { kind: 'null', start: 0, end: 0 }

function addToContainer(container: JsonObject | JsonArray | undefined, node: JsonNode): void {
  if (container?.kind === 'array') container.items.push(node)
  const member: JsonMember | undefined =
    container?.kind === 'object' ? container.members.at(-1) : undefined
  if (member) member.value = node
}

function closeContainer(reading: Reading, container: JsonObject | JsonArray): void {
  reading.at++
  container.end = reading.at
  reading.open.pop()
}

function skipSpace(reading: Reading): void {
  const { bytes } = reading
  for (;;) {
    const byte = bytes[reading.at]
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return
    reading.at++
  }
}

function peek({ bytes, at }: Reading): string {
  return at < bytes.length ? String.fromCharCode(bytes[at] ?? 0) : ''
}

function fail({ bytes, at }: Reading, context: string): { failure: JsonFailure } {
  return { failure: unexpectedByte(bytes, at, context) }
}

function endOfInput(bytes: Uint8Array): JsonFailure {
  return { message: 'unexpected end of JSON input', offset: bytes.length }
}
