import { expect, test } from 'vitest'
import { combine } from '../../../src/cookbook/combine.ts'
import { note, readNote } from '../../../src/cookbook/note.ts'

test('strings lists together in the order of the fragments and joins mappings', () => {
  const combined = combine(
    { storage: { files: [{ path: '/a' }] }, passwd: { users: [{ name: 'core' }] } },
    {},
    { storage: { files: [{ path: '/b' }], links: [{ path: '/c', target: '/d' }] } },
  )
  expect(combined).toEqual({
    passwd: { users: [{ name: 'core' }] },
    storage: { files: [{ path: '/a' }, { path: '/b' }], links: [{ path: '/c', target: '/d' }] },
  })
})

test('keeps the notes of items', () => {
  const combined = combine({}, { storage: { files: [note('why', { path: '/a' })] } })
  expect(readNote(combined.storage?.files?.[0] ?? {})).toBe('why')
})

test('leaves the fragments as they were', () => {
  const fragment = { storage: { files: [{ path: '/a' }] } }
  combine(fragment, { storage: { files: [{ path: '/b' }] } })
  expect(fragment).toEqual({ storage: { files: [{ path: '/a' }] } })
})

test('throws when two fragments disagree about one value, and says where', () => {
  const zone = (path: string) => ({ ignition: { timeouts: { http_total: path.length } } })
  expect(combine(zone('a'), zone('b'))).toEqual(zone('c'))
  expect(() => combine(zone('a'), zone('bb'))).toThrow('ignition.timeouts.http_total')
})
