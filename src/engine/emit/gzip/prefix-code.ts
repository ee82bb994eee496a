import { findCodeLengths } from './code-lengths.ts'

const longestCode = 15

/** A canonical prefix code (RFC 1951, section 3.2.2) over the symbols from 0 on. */
export class PrefixCode {
  /** The bits of each symbol's code; 0 for a symbol that has none. */
  readonly lengths: Uint8Array
  /** Each symbol's code with its first bit lowest. */
  readonly codes: Uint16Array

  constructor(symbols: number) {
    this.lengths = new Uint8Array(symbols)
    this.codes = new Uint16Array(symbols)
  }

  /** Makes the code, of at most `limit` bits a symbol, that suits these counts. */
  fit(counts: Int32Array, limit: number): this {
    findCodeLengths(counts, limit, this.lengths)
    return this.assign()
  }

  /** Hands out the codes that follow from the lengths. */
  assign(): this {
    const { lengths, codes } = this
    const next = new Uint16Array(longestCode + 2)
    for (const length of lengths) if (length > 0) next[length + 1] = (next[length + 1] ?? 0) + 1
    for (let length = 1; length <= longestCode; length++) {
      next[length + 1] = ((next[length + 1] ?? 0) + (next[length] ?? 0)) << 1
    }
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol] ?? 0
      if (length === 0) continue
      const code = next[length] ?? 0
      next[length] = code + 1
      codes[symbol] = reverse(code, length)
    }
    return this
  }

  /** Returns how many bits symbols with these counts take. */
  measure(counts: Int32Array): number {
    let bits = 0
    for (let symbol = 0; symbol < counts.length; symbol++) {
      bits += (counts[symbol] ?? 0) * (this.lengths[symbol] ?? 0)
    }
    return bits
  }
}

function reverse(code: number, length: number): number {
  let reversed = 0
  for (let rest = code, bit = 0; bit < length; bit++, rest >>= 1) {
    reversed = (reversed << 1) | (rest & 1)
  }
  return reversed
}
