import bcrypt from 'bcryptjs'
import { encodeUtf8 } from '../../engine/index.ts'
import { sha512Crypt } from './sha512-crypt.ts'

/** A way to hash passwords that Flatcar’s C library (libxcrypt, crypt(5)) checks. */
export interface HashMethod {
  label: string
  help: string
  /** How many bytes of a password count; undefined where all of them do. */
  limit: number | undefined
  hash: (password: string, salt: string) => string
}

/** The methods, and how much work each guess of a thief is. */
export const hashMethods = {
  sha512: {
    label: 'SHA-512 crypt',
    help: '5,000 rounds of SHA-512, which every Linux knows ($6$).',
    limit: undefined,
    hash: (password, salt) => sha512Crypt(encodeUtf8(password), salt.slice(0, 16)),
  },
  bcrypt: {
    label: 'bcrypt',
    help: 'Cost 10, harder to guess with graphics cards ($2b$). It takes 72 bytes at most.',
    limit: 72,
    hash: (password, salt) => bcrypt.hashSync(password, `$2b$10$${salt}`),
  },
} as const satisfies Record<string, HashMethod>

export type HashMethodId = keyof typeof hashMethods

/** The page evaluates the typed password and the example of the masked view, over and over. */
const KEPT = 2
const kept = new Map<string, string>()

/**
 * The hash of a password for shadow(5). Pure; the last results are kept, because hashing is slow on
 * purpose and most of what is typed on a page does not change the password.
 */
export function hashPassword(method: HashMethodId, password: string, salt: string): string {
  const key = JSON.stringify([method, password, salt])
  const hash = kept.get(key) ?? hashMethods[method].hash(password, salt)
  kept.delete(key)
  kept.set(key, hash)
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
  return hash
}
