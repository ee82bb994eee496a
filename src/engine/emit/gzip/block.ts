import type { BitWriter } from './bit-writer.ts'
import { prepareTable, writeTable } from './length-table.ts'
import { PrefixCode } from './prefix-code.ts'
import {
  distanceCount,
  distanceExtras,
  distanceSymbol,
  endOfBlock,
  firstLength,
  lengthExtras,
  lengthSymbols,
  literalCount,
  shortestLength,
} from './symbols.ts'
import { beyondOf, lengthOf } from './tokens.ts'

const kindBits = 3
const kinds = { stored: 0, fixed: 2, dynamic: 4 }
const final = 1
const codeLimit = 15
const storedOverhead = 5
const storedLimit = 0xffff

const fixedLiterals = new PrefixCode(288)
fixedLiterals.lengths.fill(8).fill(9, 144, 256).fill(7, 256, 280)
fixedLiterals.assign()
const fixedDistances = new PrefixCode(distanceCount)
fixedDistances.lengths.fill(5)
fixedDistances.assign()

const literals = new PrefixCode(literalCount)
const distances = new PrefixCode(distanceCount)
const literalUses = new Int32Array(literalCount)
const distanceUses = new Int32Array(distanceCount)

/**
 * Writes tokens as a block of the kind that takes the fewest bits; among equals the fixed codes come
 * before codes made for the block, and both before the bytes as they are. `bytes` are what the tokens
 * stand for, undefined when they must not be stored.
 */
export function writeBlock(
  out: BitWriter,
  tokens: Int32Array,
  bytes: Uint8Array | undefined,
): void {
  const extras = countUses(tokens)
  const fixed = fixedLiterals.measure(literalUses) + fixedDistances.measure(distanceUses)
  literals.fit(literalUses, codeLimit)
  distances.fit(distanceUses, codeLimit)
  const table = prepareTable(literals.lengths, distances.lengths)
  const dynamic = table + literals.measure(literalUses) + distances.measure(distanceUses)

  const coded = kindBits + Math.min(fixed, dynamic) + extras
  if (bytes && bytes.length <= storedLimit && 8 * (bytes.length + storedOverhead) < coded) {
    writeStored(out, bytes)
  } else if (dynamic < fixed) {
    out.writeBits(kinds.dynamic, kindBits)
    writeTable(out)
    writeTokens(out, tokens, literals, distances)
  } else {
    out.writeBits(kinds.fixed, kindBits)
    writeTokens(out, tokens, fixedLiterals, fixedDistances)
  }
}

/** Writes the empty block that ends the text and the rest of its last byte. */
export function writeEnd(out: BitWriter): void {
  writeStored(out, [], final)
}

function writeStored(out: BitWriter, bytes: ArrayLike<number>, flag = 0): void {
  const { length } = bytes
  out.writeBits(kinds.stored | flag, kindBits)
  out.align()
  out.writeBytes([length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff])
  out.writeBytes(bytes)
}

/** Counts the symbols that tokens take, and returns the number of extra bits. */
function countUses(tokens: Int32Array): number {
  literalUses.fill(0)
  distanceUses.fill(0)
  let extras = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? 0
    if (lengthOf(token) === 0) add(literalUses, token)
    else {
      const length = lengthSymbols[lengthOf(token)] ?? 0
      const distance = distanceSymbol(beyondOf(token))
      add(literalUses, firstLength + length)
      add(distanceUses, distance)
      extras += (lengthExtras[length] ?? 0) + (distanceExtras[distance] ?? 0)
    }
  }
  add(literalUses, endOfBlock)
  // A block without any repetition has a code for distances all the same, and Go counts one use of it.
  if (distanceUses.every((uses) => uses === 0)) add(distanceUses, 0)
  return extras
}

function add(uses: Int32Array, symbol: number): void {
  uses[symbol] = (uses[symbol] ?? 0) + 1
}

function writeTokens(
  out: BitWriter,
  tokens: Int32Array,
  literalCode: PrefixCode,
  distanceCode: PrefixCode,
): void {
  const writeSymbol = ({ codes, lengths }: PrefixCode, symbol: number) => {
    out.writeBits(codes[symbol] ?? 0, lengths[symbol] ?? 0)
  }
  const writeExtra = (value: number, width: number) => {
    if (width > 0) out.writeBits(value & ((1 << width) - 1), width)
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? 0
    if (lengthOf(token) === 0) writeSymbol(literalCode, token)
    else {
      const length = lengthSymbols[lengthOf(token)] ?? 0
      const distance = distanceSymbol(beyondOf(token))
      writeSymbol(literalCode, firstLength + length)
      writeExtra(lengthOf(token) - shortestLength, lengthExtras[length] ?? 0)
      writeSymbol(distanceCode, distance)
      writeExtra(beyondOf(token), distanceExtras[distance] ?? 0)
    }
  }
  writeSymbol(literalCode, endOfBlock)
}
