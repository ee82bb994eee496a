import { expect, test } from 'vitest'
import { base64Encode, decodeCanonicalBase64 } from '../../../../src/engine/index.ts'
import { seededRandom } from '../../../support/random.ts'

const SEED = 4648

test(`encodes and decodes as Node does, for every length up to 100 (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let length = 0; length <= 100; length += 1) {
    const bytes = Uint8Array.from({ length }, () => Math.floor(random() * 256))
    const text = base64Encode(bytes)
    expect(text).toBe(Buffer.from(bytes).toString('base64'))
    expect(decodeCanonicalBase64(text)).toEqual(bytes)
  }
})

test.each(['AB', 'AB=', 'A===', 'AA\n==', 'AB-_', ' AAAA', 'AAAA=', 'AB==', 'AAB='])(
  'refuses %j: wrong length, alphabet, padding or left-over bits',
  (text) => {
    expect(decodeCanonicalBase64(text)).toBeUndefined()
  },
)
