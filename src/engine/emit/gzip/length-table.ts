import type { BitWriter } from './bit-writer.ts'
import { PrefixCode } from './prefix-code.ts'
import { distanceCount, literalCount } from './symbols.ts'

// A dynamic block begins with the lengths of its two codes, in a code of their own whose symbols are
// the lengths themselves and three kinds of repetition (RFC 1951, section 3.2.7).
const repeatLast = 16
const repeatZero = 17
const repeatZeroOften = 18
const symbolCount = 19
const lengthLimit = 7
const extraBits = Uint8Array.from({ length: symbolCount }, (_, symbol) =>
  symbol === repeatLast ? 2 : symbol === repeatZero ? 3 : symbol === repeatZeroOften ? 7 : 0,
)
/** The order in which the lengths of this third code are written; trailing zeros are left out. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const fewestOrdered = 4
const extraShift = 5

const code = new PrefixCode(symbolCount)
const counts = new Int32Array(symbolCount)
/** The table as symbols, with their extra bits above them. */
const entries = new Uint16Array(literalCount + distanceCount)
let entryCount = 0
let orderedCount = 0
let sizes = { literals: 0, distances: 0 }

/** Prepares the table of two codes and returns how many bits it takes. */
export function prepareTable(literals: Uint8Array, distances: Uint8Array): number {
  sizes = { literals: usedLength(literals), distances: usedLength(distances) }
  counts.fill(0)
  entryCount = 0
  addLengths(literals, distances)
  code.fit(counts, lengthLimit)
  orderedCount = order.length
  while (orderedCount > fewestOrdered && code.lengths[order[orderedCount - 1] ?? 0] === 0) {
    orderedCount--
  }
  return 5 + 5 + 4 + 3 * orderedCount + code.measure(counts) + measureExtras()
}

/** Writes the table that was prepared last. */
export function writeTable(out: BitWriter): void {
  out.writeBits(sizes.literals - 257, 5)
  out.writeBits(sizes.distances - 1, 5)
  out.writeBits(orderedCount - fewestOrdered, 4)
  for (const symbol of order.slice(0, orderedCount)) out.writeBits(code.lengths[symbol] ?? 0, 3)
  for (let i = 0; i < entryCount; i++) {
    const entry = entries[i] ?? 0
    const symbol = entry & ((1 << extraShift) - 1)
    out.writeBits(code.codes[symbol] ?? 0, code.lengths[symbol] ?? 0)
    out.writeBits(entry >> extraShift, extraBits[symbol] ?? 0)
  }
}

function usedLength(lengths: Uint8Array): number {
  let used = lengths.length
  while (lengths[used - 1] === 0) used--
  return used
}

function measureExtras(): number {
  let bits = 0
  for (let symbol = repeatLast; symbol < symbolCount; symbol++) {
    bits += (counts[symbol] ?? 0) * (extraBits[symbol] ?? 0)
  }
  return bits
}

/** Adds the lengths of both codes; a run may go from the one into the other. */
function addLengths(literals: Uint8Array, distances: Uint8Array): void {
  const total = sizes.literals + sizes.distances
  const lengthAt = (i: number) =>
    (i < sizes.literals ? literals[i] : distances[i - sizes.literals]) ?? 0
  for (let start = 0; start < total;) {
    const length = lengthAt(start)
    let end = start + 1
    while (end < total && lengthAt(end) === length) end++
    if (length === 0) addZeros(end - start)
    else addRun(length, end - start)
    start = end
  }
}

function addRun(length: number, times: number): void {
  addEntry(length)
  let left = times - 1
  for (; left >= 3; left -= Math.min(left, 6)) addEntry(repeatLast, Math.min(left, 6) - 3)
  for (; left > 0; left--) addEntry(length)
}

function addZeros(times: number): void {
  let left = times
  for (; left >= 11; left -= Math.min(left, 138)) {
    addEntry(repeatZeroOften, Math.min(left, 138) - 11)
  }
  if (left >= 3) addEntry(repeatZero, left - 3)
  else for (; left > 0; left--) addEntry(0)
}

function addEntry(symbol: number, extra = 0): void {
  entries[entryCount++] = symbol | (extra << extraShift)
  counts[symbol] = (counts[symbol] ?? 0) + 1
}
