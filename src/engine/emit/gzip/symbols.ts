// The symbols that stand for lengths and distances (RFC 1951, section 3.2.5), computed from the
// pattern that its tables follow: after the first few, 4 symbols share each number of extra bits of
// a length, and 2 of a distance.

/** Symbols that end a block, or begin the lengths; those below are bytes. */
export const endOfBlock = 256
export const firstLength = 257
export const literalCount = 286
export const distanceCount = 30

/** The shortest repetition there is a symbol for. */
export const shortestLength = 3
const longestLength = 258
/** The longest length breaks the pattern: it has a symbol to itself. */
const longestSymbol = 28

/** The symbol of a length, counted from `firstLength`. */
export const lengthSymbols = Uint8Array.from({ length: longestLength + 1 }, (_, length) => {
  if (length === longestLength) return longestSymbol
  const beyond = Math.max(length - shortestLength, 0)
  if (beyond < 8) return beyond
  const extra = 29 - Math.clz32(beyond)
  return 4 * extra + (beyond >>> extra)
})

/** How many extra bits follow a length's symbol, counted from `firstLength`. */
export const lengthExtras = Uint8Array.from({ length: literalCount - firstLength }, (_, symbol) =>
  symbol < 8 || symbol === longestSymbol ? 0 : (symbol >> 2) - 1,
)

/** How many extra bits follow a distance's symbol. */
export const distanceExtras = Uint8Array.from({ length: distanceCount }, (_, symbol) =>
  symbol < 4 ? 0 : (symbol >> 1) - 1,
)

/** Returns the symbol of a distance less one. */
export function distanceSymbol(beyond: number): number {
  if (beyond < 4) return beyond
  const extra = 30 - Math.clz32(beyond)
  return 2 * extra + (beyond >>> extra)
}
