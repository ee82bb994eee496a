import { sha512 } from '@noble/hashes/sha2.js'

/** crypt(5) counts this many rounds where the hash names no other number. */
const ROUNDS = 5000
/** The alphabet of crypt(3), which is not that of base64. */
const ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SIZE = 64

/**
 * Hashes a password as crypt(3) does for `$6$`: “Unix crypt using SHA-256 and SHA-512” by Ulrich Drepper
 * (https://www.akkadia.org/drepper/SHA-crypt.txt), whose names of the digests the variables have. Takes
 * the bytes of the password and a salt of up to 16 characters of the alphabet, and returns the whole
 * text for shadow(5).
 */
export function sha512Crypt(password: Uint8Array, salt: string): string {
  const saltBytes = Uint8Array.from(salt, (character) => character.charCodeAt(0))
  const b = digest([password, saltBytes, password])
  const a = digest([
    password,
    saltBytes,
    stretch(b, password.length),
    ...lowBitsFirst(password.length).map((bit) => (bit ? b : password)),
  ])
  const p = stretch(digest(repeat(password, password.length)), password.length)
  const s = stretch(digest(repeat(saltBytes, 16 + (a[0] ?? 0))), saltBytes.length)
  let c = a
  for (let round = 0; round < ROUNDS; round++) {
    const odd = round % 2 === 1
    c = digest([
      odd ? p : c,
      ...(round % 3 === 0 ? [] : [s]),
      ...(round % 7 === 0 ? [] : [p]),
      odd ? c : p,
    ])
  }
  return `$6$${salt}$${encode(c)}`
}

function digest(pieces: readonly Uint8Array[]): Uint8Array {
  const hash = sha512.create()
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

function repeat(piece: Uint8Array, times: number): Uint8Array[] {
  return Array.from({ length: times }, () => piece)
}

/** A digest over and over, cut to a length. */
function stretch(piece: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => piece[index % SIZE] ?? 0)
}

function lowBitsFirst(number: number): boolean[] {
  const digits = number === 0 ? [] : [...number.toString(2)]
  return digits.reverse().map((digit) => digit === '1')
}

/** 21 groups of three bytes, each a third of the digest apart and turned by one, and the byte left over. */
function encode(bytes: Uint8Array): string {
  const at = (index: number) => bytes[index] ?? 0
  let group: readonly [number, number, number] = [0, 21, 42]
  let text = ''
  for (let count = 0; count < 21; count++) {
    const [first, second, third] = group
    text += characters((at(first) << 16) | (at(second) << 8) | at(third), 4)
    group = [second + 1, third + 1, first + 1]
  }
  return text + characters(at(63), 2)
}

/** Six bits a character, the lowest first. */
function characters(bits: number, count: number): string {
  return Array.from({ length: count }, (_, index) => ALPHABET[(bits >> (6 * index)) & 63]).join('')
}
