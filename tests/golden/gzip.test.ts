import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { gzip } from '../../src/engine/index.ts'
import { gzipSample, kindNames } from '../support/gzip-samples.ts'

const folder = new URL('gzip/', import.meta.url)
const bodies = gunzipSync(readFileSync(new URL('bodies.txt.gz', folder)))
  .toString()
  .trimEnd()
  .split('\n')
const digests = JSON.parse(readFileSync(new URL('digests.json', folder), 'utf8')) as Record<
  string,
  string[]
>

test('bodies that the official Butane wrote are written the same', () => {
  expect(bodies.length).toBeGreaterThan(80)
  for (const body of bodies) {
    const contents = gunzipSync(Buffer.from(body, 'base64'))
    expect(Buffer.from(gzip(contents)).toString('base64')).toBe(body)
  }
})

describe('Go and ours write the same for', () => {
  test.each(kindNames)('%s', (kind) => {
    const expected = digests[kind] ?? []
    expect(expected.length).toBeGreaterThan(0)
    const samples = expected.map((_, seed) => gzipSample(kind, seed))
    expect(samples.map(digestOf)).toEqual(expected)
  })
})

function digestOf(contents: Uint8Array): string {
  return createHash('sha256').update(gzip(contents)).digest('hex').slice(0, 16)
}
