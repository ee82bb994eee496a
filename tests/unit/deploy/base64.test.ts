import { expect, test } from 'vitest'
import { decodeBase64, encodeBase64 } from '../../../src/deploy/base64.ts'
import { seededRandom } from '../../support/random.ts'

const SEED = 4648

test(`encodes and decodes as Node does, for every length up to 100 (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let length = 0; length <= 100; length += 1) {
    const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256))
    const text = encodeBase64(bytes)
    expect(text).toBe(Buffer.from(bytes).toString('base64'))
    expect(decodeBase64(text)).toEqual(bytes)
  }
})

test.each(['AB', 'AB=', 'A===', 'AA\n==', 'AB-_', ' AAAA', 'AAAA=', 'AB==', 'AAB='])(
  'refuses %j: wrong length, alphabet, padding or left-over bits',
  (text) => {
    expect(decodeBase64(text)).toBeUndefined()
  },
)
