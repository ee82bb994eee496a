/** What a password hash of shadow(5) is good for. */
export type HashVerdict =
  /** Some password may match it, or it is of a method that only newer libraries may have. */
  | { kind: 'usable' }
  /** No password is meant to match it. */
  | { kind: 'locked' }
  /** No password matches it, for this reason; `clear` where it looks like a password itself. */
  | { kind: 'useless'; problem: string; clear: boolean }

const DIGIT = '[./0-9A-Za-z]'
/** Printable ASCII without what libxcrypt refuses anywhere in a hash, and without the separator. */
const SALT = '["#%-)+-9<-[\\]-~]'
/** Where bytes do not fill the last digit, its other bits are zero, at the one end or at the other. */
const [TWO_BITS, FOUR_BITS, FOUR_HIGH_BITS] = ['[./01]', '[./0-9A-D]', '[.26AEIMQUYcgkosw]']
const ROUNDS = '(?:rounds=(?:[1-9]\\d{3,8})\\$)?'
const DES = `${DIGIT}{10}${FOUR_HIGH_BITS}`
const YESCRYPT = `${DIGIT}{2,}\\$(?=${DIGIT}{0,86}\\$)(?:${DIGIT}{4})*(?:${DIGIT}${TWO_BITS}|${DIGIT}{2}${FOUR_BITS})?`
const DIGEST_256 = `\\$${DIGIT}{42}${FOUR_BITS}`
const DIGEST_128 = `\\$${DIGIT}{21}${TWO_BITS}`

/**
 * The methods of libxcrypt: how a hash of theirs begins, and how the rest of it goes on (crypt(5)). What
 * crypt(3) would write in another way than it stands there, such as a longer salt, matches nothing.
 */
const methods: readonly (readonly [name: string, prefix: string, rest: string])[] = [
  ['yescrypt', '\\$g?y\\$', YESCRYPT + DIGEST_256],
  ['scrypt', '\\$7\\$', `${DIGIT}{11,97}${DIGEST_256}`],
  [
    'bcrypt',
    '\\$2[abxy]\\$',
    `(?:0[4-9]|[12]\\d|3[01])\\$${DIGIT}{21}[.Oeu]${DIGIT}{30}[.CGKOSWaeimquy26]`,
  ],
  ['SHA-512 crypt', '\\$6\\$', `${ROUNDS}${SALT}{0,16}\\$${DIGIT}{85}${TWO_BITS}`],
  ['SHA-256 crypt', '\\$5\\$', `${ROUNDS}${SALT}{0,16}${DIGEST_256}`],
  ['SHA-1 crypt', '\\$sha1', `\\$[1-9]\\d{0,9}\\$${DIGIT}{1,64}\\$${DIGIT}{28}`],
  ['SunMD5', '\\$md5', `(?:,rounds=[1-9]\\d{0,9})?\\$${DIGIT}+\\$?${DIGEST_128}`],
  ['MD5 crypt', '\\$1\\$', `${SALT}{0,8}${DIGEST_128}`],
  ['NT', '\\$3\\$', '\\$[0-9a-f]{32}'],
  ['BSDi DES', '_', `${DIGIT}{8}${DES}`],
  ['DES', `(?=(?:${DIGIT}{13}|${DIGIT}{24,178})$)`, `${DIGIT}{2}(?:${DES}){1,16}`],
]

/** Methods that are in development, or in some builds only: what they would take is not known here. */
const UNKNOWN = /^\$(?:argon2|sm3)/

/** Not what a person would think of as a password: a digest, a placeholder, or another program's hash. */
const NO_PASSWORD = /^[${<%]|^x$|^[0-9a-f]{32,}$|^\S{40,}$/i

/**
 * Judges a text in the place of a password hash, as crypt(5) and shadow(5) describe them: whether there
 * can be a password for which crypt(3) returns the very same text.
 */
export function judgeHash(text: string): HashVerdict {
  if (/^(?:[!*]|$)/.test(text)) return { kind: 'locked' }
  if (UNKNOWN.test(text)) return { kind: 'usable' }
  const found = methods.find(([, prefix]) => new RegExp(`^${prefix}`).test(text))
  if (found !== undefined) {
    const [name, prefix, rest] = found
    if (new RegExp(`^${prefix}${rest}$`).test(text)) return { kind: 'usable' }
    if (/^[$_]/.test(text)) return useless(`It begins as ${name} does, but is cut off or altered.`)
  }
  return NO_PASSWORD.test(text)
    ? useless('It has none of the forms of crypt(5).')
    : useless('It is no hash, but looks like the password itself.', true)
}

const useless = (problem: string, clear = false): HashVerdict => ({
  kind: 'useless',
  problem,
  clear,
})
