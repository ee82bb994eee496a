import { expect, test } from 'vitest'
import { judgeHash } from '../../src/cookbook/crypt-hash.ts'
import { need } from '../support/programs.ts'
import { seededRandom } from '../support/random.ts'
import { run } from '../support/run.ts'

const SEED = 20261201
const random = seededRandom(SEED)
const ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * Settings for crypt(3), with the least work that each method takes, and the digits of the hash; SunMD5
 * looks at what follows its salt, too.
 */
const methods: readonly { setting: string; digits: number; alphabet?: string; tail?: string }[] = [
  { setting: '$y$j75$abcd/.9zabcdefghijklm.$', digits: 43 },
  { setting: '$y$j75$a/$', digits: 43 },
  { setting: '$y$j75$ab/$', digits: 43 },
  { setting: '$y$j75$$', digits: 43 },
  { setting: '$gy$j75$abcd/.9z$', digits: 43 },
  { setting: '$7$4/..../....abcdefgh$', digits: 43 },
  { setting: '$2a$04$abcdefghijklmnopqrstue', digits: 31 },
  { setting: '$2b$04$abcdefghijklmnopqrstu.', digits: 31 },
  { setting: '$2x$04$abcdefghijklmnopqrstuO', digits: 31 },
  { setting: '$2y$05$abcdefghijklmnopqrstuu', digits: 31 },
  { setting: '$6$rounds=1000$abcdefghijklmnop$', digits: 86 },
  { setting: '$6$sa-lt$', digits: 86 },
  { setting: '$6$$', digits: 86 },
  { setting: '$5$rounds=1000$abcdefghijklmnop$', digits: 43 },
  { setting: '$5$sa=lt$', digits: 43 },
  { setting: '$sha1$24$abcdefgh$', digits: 28 },
  { setting: '$md5$abcdefgh$$', digits: 22 },
  { setting: '$md5$abcdefgh1$', digits: 22, tail: 'x' },
  { setting: '$md5,rounds=1$abcdefgh$$', digits: 22 },
  { setting: '$1$abcdefgh$', digits: 22 },
  { setting: '$1$a$', digits: 22 },
  { setting: '$3$$', digits: 32, alphabet: '0123456789abcdef' },
  { setting: '_J9..abcd', digits: 11 },
  { setting: 'ab', digits: 11 },
]

/** Calls crypt(3) of the C library for each pair; null where it refuses. */
const CRYPT = `
import crypt, json, sys
def hashed(password, setting):
    try:
        found = crypt.crypt(password, setting)
    except (OSError, ValueError):
        return None
    return None if found is None or found[:1] == '*' else found
print(json.dumps([hashed(*pair) for pair in json.load(sys.stdin)]))
`

async function cryptAll(pairs: readonly (readonly [string, string])[]) {
  const words = [await need('python3'), '-W', 'ignore', '-c', CRYPT]
  const { stdout, output } = await run(words, { input: JSON.stringify(pairs) })
  if (stdout === '') throw new Error(output)
  return JSON.parse(stdout) as (string | null)[]
}

const ROUNDS = 250

/**
 * Whether a password can match a hash, by crypt(3) itself: it has to give back all before the digits of
 * the hash as it stands, and as many digits. Which digits there can be is seen from many hashes.
 */
test.each(methods)('a verdict on $setting… is what crypt(3) makes of it', async (method) => {
  const { setting, digits, alphabet = ALPHABET, tail = '' } = method
  const passwords = Array.from({ length: ROUNDS }, (_, i) => `${i} is a password`)
  const hashes = (await cryptAll(passwords.map((one) => [one, setting + tail] as const))).map(
    (hash) => hash ?? '',
  )
  expect(hashes.map((hash) => hash.length)).toEqual(hashes.map(() => setting.length + digits))
  for (const hash of hashes) expect(judgeHash(hash), hash).toEqual({ kind: 'usable' })

  const seen = new Set(hashes.map((hash) => hash.at(-1)))
  const last = seen.size > 32 ? new Set(alphabet) : seen
  const [hash = ''] = hashes
  const cut = Array.from({ length: hash.length - 1 }, (_, i) => hash.slice(0, i + 1))
  const pick = () => ALPHABET[Math.floor(random() * ALPHABET.length)] ?? ''
  const replaced = [...hash].flatMap((_, at) => {
    // what costs memory or time is left alone
    if (/^\$(?:g?y|7|2\w)\$/.test(setting) && at < 16 && at < setting.indexOf('$', 4)) return []
    if (/rounds=|sha1/.test(setting) && at < setting.lastIndexOf('$', setting.length - 2)) return []
    if (setting.startsWith('_') && at < 5) return []
    return [pick(), '!', ':', ' ', '-'].map((by) => hash.slice(0, at) + by + hash.slice(at + 1))
  })
  const longer = [
    `${hash}a`,
    `${hash}$`,
    hash.replace('abcd', 'abcde'),
    hash.replace('abcd', 'abc'),
  ]
  const tried = [
    ...new Set([
      ...cut,
      ...replaced,
      ...longer,
      ...ALPHABET.split('').map((by) => hash.slice(0, -1) + by),
    ]),
  ]
  const again = await cryptAll(tried.map((one) => ['a password of many characters', one] as const))
  const wrong = tried.filter((one, index) => {
    if (/^[!*]/.test(one)) return judgeHash(one).kind !== 'locked'
    const made = again[index]
    const start = one.length - digits
    const holds =
      made?.length === one.length &&
      made.slice(0, start) === one.slice(0, start) &&
      [...one.slice(start)].every((digit) => alphabet.includes(digit)) &&
      last.has(one.at(-1))
    return (judgeHash(one).kind === 'usable') !== holds
  })
  expect(wrong).toEqual([])
})

test.each([
  '$6$rounds=500$ab$',
  '$6$rounds=01000$ab$',
  '$6$rounds=$ab$',
  '$6$abcdefghijklmnopqrst$',
  '$5$rounds=999$ab$',
  '$1$abcdefghij$',
  '$sha1$024$ab$',
  '$sha1$24$$',
  '$2b$03$abcdefghijklmnopqrstu.',
  '$2b$4$abcdefghijklmnopqrstu.',
  '$2$04$abcdefghijklmnopqrstu.',
  '$2b$04$abcdefghijklmnopqrstuv',
  '$y$j75$abcde$',
  '$y$$abcd$',
  '$8$ab$',
  '$apr1$abcdefgh$',
])('no hash that begins with %s is taken by crypt(3), nor by us', async (setting) => {
  const [made] = await cryptAll([['password', setting]])
  expect(made?.startsWith(setting) ?? false).toBe(false)
  for (const digits of [22, 28, 31, 43, 86]) {
    expect(judgeHash(setting + '.'.repeat(digits)), setting).toMatchObject({ kind: 'useless' })
  }
})
