import { expect, test } from 'vitest'
import { judgeHash } from '../../../src/cookbook/crypt-hash.ts'

/** One of each method, made with libxcrypt; tests/acceptance/crypt-hash.test.ts tries many. */
const HASHES = [
  '$y$j75$abcd$SS/Y6LZcGXFjpluT3Dm.0lfA8VtOcnOqZsf5SaihmA3',
  '$gy$j75$abcd$LwZhJMV0hYrPrHVw7Slw7fqYlJXsFZwx1y8faj8U9g2',
  '$7$CU..../....abcd$tOdTSBO8L/b0jo4Da64rfpj.csvj0RdkCYKzaZ5ya21',
  '$2b$04$aaaaaaaaaaaaaaaaaaaaa.3remgmkK.VhwiZKu3Vf/.JOAqYPlvNi',
  '$6$a=b$FHf3FEbUHaqqoQeRO4nDHSFyNNeV.sg5GoICqp5rpckHgzCPsyusRf/K3sdo0mjYzMWAybonkznPuIm9dY8z9.',
  '$5$ab$SezFUu4IT2Q8Qc6Q8EuNMe1QkBhFYXiapADoUheWN35',
  '$sha1$24680$abcdefgh$mvAJCgRgp59PhCFCzvq5H20ZIF3h',
  '$md5,rounds=5000$abcdefgh$$QtGaaGUK.eR9gGOs5RBSF0',
  '$1$ab$kbZ8JHeAfkDpOvXQLx7KQ.',
  '$3$$1a8652edec9e22f609d8f34a1b9e828f',
  '_J9..abcdZASugIE36S6',
  'abJnggxhB/yWI',
]

test.each(HASHES)('%s is usable whole, and not without its end', (hash) => {
  expect(judgeHash(hash)).toEqual({ kind: 'usable' })
  for (let length = 1; length < hash.length; length++) {
    expect(judgeHash(hash.slice(0, length)).kind, hash.slice(0, length)).toBe('useless')
  }
  expect(judgeHash(`${hash}=`).kind).toBe('useless')
  expect(judgeHash(`!${hash}`).kind).toBe('locked')
})

test.each(['', '!', '!!', '*', '*LK*'])('%j is locked', (hash) => {
  expect(judgeHash(hash)).toEqual({ kind: 'locked' })
})

test.each([
  ['Sommer2024!', true],
  ['correct horse battery staple', true],
  ['a', true],
  ['x', false],
  ['$6$rounds=500$ab$', false],
  ['${HASH}', false],
  ['%HASH%', false],
  ['d41d8cd98f00b204e9800998ecf8427e', false],
  [
    'z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
    false,
  ],
])('of %j, whether it looks like a password is %s', (text, clear) => {
  expect(judgeHash(text)).toMatchObject({ kind: 'useless', clear })
})

test.each([
  ['$6$', 'a'],
  ['$y$', 'a'],
  ['$y$j9T$', 'abcd'],
  ['$md5$', 'a'],
  ['', 'a'],
  ['_', 'a'],
])('%s and 500,000 times %s is judged at once', (start, more) => {
  const before = process.cpuUsage()
  judgeHash(start + more.repeat(500_000))
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(200)
})
