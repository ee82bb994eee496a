import { describe, expect, test } from 'vitest'
import { find, HASH } from '../../../../support/whole.ts'

const account = (list: string, hash: string) =>
  `passwd: {${list}: [{name: core, password_hash: ${JSON.stringify(hash)}}]}\n`
const user = (hash: string) => account('users', hash)

describe('host/password-hash', () => {
  test.each([
    ['a password', user('Sommer2024!'), 'looks like the password itself'],
    ['a hash that ends behind its salt', user('$6$kindlingkindling$'), 'SHA-512 crypt'],
    ['a hash that lost its end', user(HASH.slice(0, -3)), 'cut off or altered'],
    ['a hash without its beginning', user(HASH.slice(3)), 'none of the forms'],
    ['a method that crypt(3) does not have', user('$apr1$abcdefgh$ijklmnop'), 'none of the forms'],
    ['a digest', user('5f4dcc3b5aa765d61d8327deb882cf99'), 'none of the forms'],
    ['a form of LDAP', user('{SSHA}DkMTwBl+a/3DQTxCYEApdUtNXGgdUac3'), 'none of the forms'],
    ['the x of passwd(5)', user('x'), 'none of the forms'],
    ['a group', account('groups', 'Sommer2024!'), 'looks like the password itself'],
  ])('is found for %s', (_, body, words) => {
    const found = find('host/password-hash', { body })
    expect(found).toMatchObject([{ severity: 'warning', range: { start: { line: 3 } } }])
    expect(found[0]?.message).toContain(words)
  })

  test.each([
    '',
    '!',
    '*',
    '!!',
    `!${HASH}`,
    HASH,
    '$y$j9T$abcd$x25yfFE25cqg8n5W.kSuoc4jFM0tSWlM6HDwwnJRhh5',
  ])('is not found for %j', (hash) => {
    expect(find('host/password-hash', { body: user(hash) })).toEqual([])
    expect(find('host/plaintext-secret', { body: user(hash) })).toEqual([])
  })
})

describe('host/plaintext-secret', () => {
  test.each(['Sommer2024!', 'correct horse battery staple', 'geheim', 'pässwörd'])(
    'is found for the password %j',
    (password) => {
      const [found] = find('host/plaintext-secret', { body: user(password) })
      expect(found).toMatchObject({ severity: 'info', fixes: [] })
      expect(found?.message).toContain('holds a password in clear text,')
      expect(found?.message).not.toContain(password)
    },
  )

  test.each([
    '$6$cut',
    'x',
    '5f4dcc3b5aa765d61d8327deb882cf99',
    '{SSHA}abc',
    '${hash}',
    '<hash>',
    '{{ hash }}',
  ])('is not found for %j', (hash) => {
    expect(find('host/plaintext-secret', { body: user(hash) })).toEqual([])
  })
})
