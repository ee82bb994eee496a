// What a block is made of. A token is a byte, or the repetition of earlier bytes: its length in the
// upper 16 bits and its distance, less one, in the lower.

/** A block is closed when it holds so many tokens. */
export const blockTokens = 1 << 14

/** Returns the token that repeats `length` bytes from `distance` bytes back. */
export function repetition(length: number, distance: number): number {
  return (length << 16) | (distance - 1)
}

/** Returns how many bytes a token repeats; 0 for a token that is a byte. */
export function lengthOf(token: number): number {
  return token >>> 16
}

/** Returns the distance of a repetition, less one. */
export function beyondOf(token: number): number {
  return token & 0xffff
}
