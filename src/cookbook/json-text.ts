import type { JsonNode } from '../engine/index.ts'
import { readJson } from '../engine/index.ts'

/** A JSON text as Go's programs read it, or why they do not. All places are UTF-16 offsets. */
export type JsonText =
  | { root: JsonNode; offsetOf: (node: { start: number }) => number }
  | { failure: string; at: number }

/** Reads a JSON text as Go's encoding/json does, with its error sentences. */
export function readJsonText(text: string): JsonText {
  const result = readJson(text)
  const toText = (bytes: number) => {
    // most texts are ASCII, where bytes and characters are the same
    return /^[\0-\x7f]*$/.test(text)
      ? bytes
      : new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, bytes)).length
  }
  if ('failure' in result) {
    const { message, offset } = result.failure
    // Go counts the character that it stumbles over; at the end there is none
    return { failure: message, at: toText(Math.max(offset - 1, 0)) }
  }
  return { root: result.document.root, offsetOf: ({ start }) => toText(start) }
}
