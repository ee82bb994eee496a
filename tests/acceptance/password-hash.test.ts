import { expect, test } from 'vitest'
import { hashMethods, hashPassword } from '../../src/cookbook/password/hash-password.ts'
import { configs } from '../support/examples.ts'
import { readConfig } from '../support/ignition-config.ts'
import { nastyText } from '../support/nasty.ts'
import { need } from '../support/programs.ts'
import { seededRandom } from '../support/random.ts'
import { run } from '../support/run.ts'

const SEED = 20261128
const COUNT = 200
const random = seededRandom(SEED)

const written = ['a', ' ', 'é', '☃', 'ü'.repeat(36), 'a'.repeat(72), '💥'.repeat(18)]
/** More than one block of SHA-512 and more than bcrypt takes. */
const long = ['a'.repeat(63), 'a'.repeat(64), 'a'.repeat(65), 'é'.repeat(120)]
/** More than openssl takes, and as much as an input does. */
const longest = 'x'.repeat(511)

function randomSalt(): string {
  const characters = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
  const pick = (from: string) => from[Math.floor(random() * from.length)] ?? ''
  return Array.from({ length: 21 }, () => pick(characters)).join('') + pick('.Oeu')
}

test(`SHA-512 crypt is what openssl makes of ${COUNT} random passwords (seed ${SEED}) and of long ones`, async () => {
  const openssl = await need('openssl')
  const passwords = Array.from({ length: COUNT }, () => nastyText(random, false))
  const all = [...written, ...long, ...passwords]
  while (all.length > 0) {
    const some = all.splice(0, 20)
    const salt = randomSalt()
    const words = [openssl, 'passwd', '-6', '-salt', salt.slice(0, 16), '-stdin']
    const { stdout } = await run(words, { input: some.map((one) => `${one}\n`).join('') })
    const hashes = some.map((password) => hashPassword('sha512', password, salt))
    expect(hashes, JSON.stringify(some)).toEqual(stdout.trimEnd().split('\n'))
  }
})

/** Has the C library hash each password with its hash as the salt, as login does: the same hash must come out. */
const CRYPT = `
import crypt, json, sys, warnings
print(json.dumps([crypt.crypt(password, hash) for password, hash in json.load(sys.stdin)]))
`

async function cryptAgain(pairs: readonly (readonly [string, string])[]): Promise<unknown> {
  const words = [await need('python3'), '-W', 'ignore', '-c', CRYPT]
  const { stdout, output } = await run(words, { input: JSON.stringify(pairs) })
  return stdout === '' ? output : JSON.parse(stdout)
}

test.each(['sha512', 'bcrypt'] as const)('the C library takes hashes by %s', async (method) => {
  const passwords = Array.from({ length: 8 }, () => nastyText(random, false))
  const { limit = Infinity } = hashMethods[method]
  const pairs = [...written, ...long, longest, ...passwords]
    .filter((password) => Buffer.byteLength(password) <= limit)
    .map((password) => [password, hashPassword(method, password, randomSalt())] as const)
  expect(await cryptAgain(pairs)).toEqual(pairs.map(([, hash]) => hash))
})

test('the C library takes the hash of each example, and for no other password', async () => {
  const examples = configs.flatMap(({ evaluation, ignition }): [string, string][] => {
    const { corePassword } = evaluation.values ?? {}
    const { passwordHash } = readConfig(ignition).passwd?.users?.[0] ?? {}
    return typeof corePassword === 'string' && passwordHash ? [[corePassword, passwordHash]] : []
  })
  expect(examples).toHaveLength(2)
  expect(await cryptAgain(examples)).toEqual(examples.map(([, hash]) => hash))
  const others = examples.map(([password, hash]) => [`${password}x`, hash] as const)
  expect(await cryptAgain(others)).not.toEqual(examples.map(([, hash]) => hash))
})
