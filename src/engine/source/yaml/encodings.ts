/** One decoded character, or go-yaml's complaint about the bytes (`readerc.go`). */
export type Character =
  | { kind: 'character'; code: number; width: number }
  | { kind: 'invalid' | 'incomplete'; failure: string }

/** Reads the character at `at`; bytes from `end` on are not there yet. */
export type ReadCharacter = (bytes: Uint8Array, at: number, end: number) => Character

/** Leading octets by the length of their sequence; `least` is the first code that needs it. */
const leads = [
  { width: 1, mask: 0x80, mark: 0x00, least: 0 },
  { width: 2, mask: 0xe0, mark: 0xc0, least: 0x80 },
  { width: 3, mask: 0xf0, mark: 0xe0, least: 0x800 },
  { width: 4, mask: 0xf8, mark: 0xf0, least: 0x10000 },
]

/** Returns the length and the least code of the sequence that an octet leads, if it leads one. */
export function findLead(octet: number): (typeof leads)[number] | undefined {
  return leads.find(({ mask, mark }) => (octet & mask) === mark)
}

/** Tells whether an octet continues a UTF-8 sequence. */
export function isTrail(octet: number): boolean {
  return (octet & 0xc0) === 0x80
}

export const readUtf8: ReadCharacter = (bytes, at, end) => {
  const octet = bytes[at] ?? 0
  const lead = findLead(octet)
  if (!lead) return invalid('invalid leading UTF-8 octet')
  const { width, mask, least } = lead
  if (at + width > end) return incomplete('incomplete UTF-8 octet sequence')
  let code = octet & ~mask
  for (let i = 1; i < width; i++) {
    const trail = bytes[at + i] ?? 0
    if (!isTrail(trail)) return invalid('invalid trailing UTF-8 octet')
    code = (code << 6) | (trail & 0x3f)
  }
  if (code < least) return invalid('invalid length of a UTF-8 sequence')
  if ((code & ~0x7ff) === 0xd800 || code > 0x10ffff) return invalid('invalid Unicode character')
  return { kind: 'character', code, width }
}

/** Returns the reader of UTF-16 whose units have their high byte at index `1 - low`. */
export function readUtf16(low: 0 | 1): ReadCharacter {
  return (bytes, at, end) => {
    const unitAt = (index: number) =>
      (bytes[index + low] ?? 0) | ((bytes[index + 1 - low] ?? 0) << 8)
    if (at + 2 > end) return incomplete('incomplete UTF-16 character')
    const unit = unitAt(at)
    if ((unit & 0xfc00) === 0xdc00) return invalid('unexpected low surrogate area')
    if ((unit & 0xfc00) !== 0xd800) return { kind: 'character', code: unit, width: 2 }
    if (at + 4 > end) return incomplete('incomplete UTF-16 surrogate pair')
    const second = unitAt(at + 2)
    if ((second & 0xfc00) !== 0xdc00) return invalid('expected low surrogate area')
    const code = 0x10000 + ((unit & 0x3ff) << 10) + (second & 0x3ff)
    return { kind: 'character', code, width: 4 }
  }
}

function invalid(failure: string): Character {
  return { kind: 'invalid', failure }
}

function incomplete(failure: string): Character {
  return { kind: 'incomplete', failure }
}
