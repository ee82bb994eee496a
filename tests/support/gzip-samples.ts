/** Contents of many sorts for the compressor, up to 300 KB; a seed always gives the same. */
import { seededRandom } from './random.ts'

const words =
  '[Unit] [Service] Description= After= ExecStart=/usr/bin/ docker network true 10.0.0. eth0'.split(
    ' ',
  )
const scales = [20, 200, 2000, 20_000, 100_000, 300_000]
const windowSize = 32_768

interface Source {
  /** Returns a whole number from 0 up to below the limit. */
  below: (limit: number) => number
  /** Appends a byte. */
  push: (byte: number) => void
  /** Appends `length` bytes that repeat those `distance` before. */
  repeat: (distance: number, length: number) => void
  length: () => number
  /** How many pieces came before this one. */
  turn: () => number
}

/** Each appends one piece of contents; a sample is made of one kind, or of all in turn. */
const kinds: Record<string, (source: Source) => void> = {
  text: ({ below, push }) => {
    const word = words[below(words.length)] ?? ''
    for (const byte of new TextEncoder().encode(below(6) === 0 ? '\n' : word)) push(byte)
  },
  noise: ({ below, push }) => push(below(256)),
  'few letters': ({ below, push }) => push(97 + below(3)),
  zeros: ({ push }) => push(0),
  'all bytes': ({ push, length }) => push(length() & 255),
  runs: ({ below, push, repeat }) => {
    push(below(256))
    repeat(1, below(600))
  },
  'short periods': ({ below, push, repeat }) => {
    const period = 1 + below(300)
    for (let i = 0; i < period; i++) push(below(256))
    repeat(period, below(2000))
  },
  'a window apart': ({ below, push, repeat }) => {
    for (let i = below(40); i >= 0; i--) push(below(256))
    repeat(windowSize - 2 + below(5), 3 + below(300))
  },
  'four bytes, near or far': ({ below, push, repeat }) => {
    for (let i = below(5); i >= 0; i--) push(below(256))
    repeat(4094 + below(5), 4 + below(2))
  },
  'lopsided lengths': ({ below, push, repeat, turn }) => {
    if (turn() < windowSize) push(below(256))
    else repeat(1000 + below(30_000), fibonacciLengths[fibonacciRuler(turn() - windowSize)] ?? 4)
  },
}

/** One length for each of 19 symbols: used as often as the Fibonacci numbers, they need long codes. */
const fibonacciLengths = [5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67]

/** Returns which Fibonacci number is the smallest of those that a number is greedily made of. */
function fibonacciRuler(sum: number): number {
  const numbers = [1, 2]
  while (numbers.length < fibonacciLengths.length) {
    numbers.push((numbers.at(-1) ?? 0) + (numbers.at(-2) ?? 0))
  }
  let rest = sum % (numbers.at(-1) ?? 1)
  let smallest = 0
  for (let i = numbers.length - 1; i >= 0 && rest > 0; i--) {
    const number = numbers[i] ?? 1
    if (number > rest) continue
    rest -= number
    smallest = i
  }
  return smallest
}

export const kindNames = [...Object.keys(kinds), 'all in turn']

/** Returns the contents that belong to a kind and a seed. */
export function gzipSample(kind: string, seed: number): Uint8Array {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const contents = new Uint8Array(below((scales[seed % scales.length] ?? 0) + 1))
  let length = 0
  let turn = 0
  const push = (byte: number) => {
    if (length < contents.length) contents[length++] = byte
  }
  const repeat = (distance: number, count: number) => {
    for (let i = 0; i < count; i++) push(contents[length - distance] ?? 0)
  }
  const source = { below, push, repeat, length: () => length, turn: () => turn }
  const all = Object.values(kinds)
  while (length < contents.length) {
    const piece = kinds[kind] ?? all[below(all.length)]
    for (let i = kinds[kind] ? 1 : below(5000); i > 0; i--, turn++) piece?.(source)
  }
  return contents
}
