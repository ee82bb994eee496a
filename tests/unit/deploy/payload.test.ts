import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encodePayload } from '../../../src/deploy/payload.ts'

const codecs = {
  gzip: gzipSync,
  base64: (bytes: Uint8Array) => Buffer.from(bytes).toString('base64'),
}
const ignition = '{"ignition":{"version":"3.3.0"},"comment":"名前 💥"}\n'.repeat(20)

test('base64 holds the UTF-8 bytes of the text', () => {
  const { data, encoding } = encodePayload(ignition, 'base64', codecs)
  expect(encoding).toBe('base64')
  expect(Buffer.from(data, 'base64').toString('utf8')).toBe(ignition)
})

test('gzip+base64 holds the same bytes compressed, and smaller', () => {
  const { data, encoding } = encodePayload(ignition, 'gzip+base64', codecs)
  const bytes = Buffer.from(data, 'base64')
  expect(encoding).toBe('gzip+base64')
  expect(gunzipSync(bytes).toString('utf8')).toBe(ignition)
  expect(bytes.length).toBeLessThan(ignition.length / 2)
})
