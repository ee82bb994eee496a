import { decodeCanonicalBase64 } from '../engine/index.ts'
import type { Parsed } from './input.ts'
import { accept, refuse } from './input.ts'

/** A field of a key's wire form, and what its bytes have to be (undefined: fine, else why not). */
type FieldCheck = (bytes: Uint8Array, smallestRsa: number) => string | undefined

/** What RSA keys should have today; sshd itself may be content with less (sshd_config(5), RequiredRSASize). */
const SAFE_RSA_BITS = 2048

const exactly =
  (length: number): FieldCheck =>
  (bytes) =>
    bytes.length === length ? undefined : 'a part of it has the wrong length'
const named =
  (name: string): FieldCheck =>
  (bytes) =>
    bytes.length === name.length && bytes.every((byte, at) => byte === name.charCodeAt(at))
      ? undefined
      : `its inside does not say ${name}`
/** An uncompressed point: the byte 4 and two coordinates (RFC 5656 section 3.1). */
const point =
  (coordinate: number): FieldCheck =>
  (bytes) =>
    bytes.length === 1 + 2 * coordinate && bytes[0] === 4
      ? undefined
      : 'its point on the curve has the wrong form'
/** A positive number without needless leading zeros (RFC 4251 section 5, mpint). */
const positive = (bytes: Uint8Array) => {
  const [first = 0, second = 0] = bytes
  const padded = first === 0 && second < 0x80
  return bytes.length === 0 || first >= 0x80 || padded
    ? 'one of its numbers is not written properly'
    : undefined
}
const modulus: FieldCheck = (bytes, smallest) => {
  const bits = bitLength(bytes)
  if (positive(bytes) !== undefined) return positive(bytes)
  return bits >= smallest
    ? undefined
    : `an RSA key of ${bits} bits is too short to be safe; Flatcar’s sshd may refuse it`
}
const application: FieldCheck = (bytes) =>
  bytes.length > 0 ? undefined : 'the name of its application is empty'

/** The fields after the type name, per key type (RFC 4253 6.6, RFC 5656 3.1, RFC 8709 4, PROTOCOL.u2f). */
const types: Record<string, readonly FieldCheck[]> = {
  'ssh-ed25519': [exactly(32)],
  'ssh-rsa': [positive, modulus],
  'ecdsa-sha2-nistp256': [named('nistp256'), point(32)],
  'ecdsa-sha2-nistp384': [named('nistp384'), point(48)],
  'ecdsa-sha2-nistp521': [named('nistp521'), point(66)],
  'sk-ssh-ed25519@openssh.com': [exactly(32), application],
  'sk-ecdsa-sha2-nistp256@openssh.com': [named('nistp256'), point(32), application],
}

/** The names of the types, as a pattern: for finding where in a text a key begins. */
export const SSH_KEY_TYPE =
  '(?:ssh-ed25519|ssh-rsa|ssh-dss|ecdsa-sha2-nistp\\d+|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\\.com)'

const PASTE = 'Paste the line of the .pub file whole and unchanged.'

export interface SshKey {
  /** Type, base64 and comment, with single spaces between them. */
  text: string
  /** The base64 alone, by which two keys can be compared. */
  blob: string
}

/**
 * Reads one key of a .pub file: type, base64, comment. The base64 must hold the type again and then
 * exactly the fields that the type has. What follows it is a comment, whatever it says.
 *
 * @param smallestRsa the fewest bits an RSA key may have
 */
export function readSshKey(line: string, smallestRsa = SAFE_RSA_BITS): Parsed<SshKey> {
  const [type = '', blob = '', ...comment] = line.split(/[ \t]+/)
  const checks = Object.hasOwn(types, type) ? types[type] : undefined
  if (checks === undefined) return refuseType(line)
  if (blob === '') return refuse('Only the type of the key is there.', PASTE)
  const bytes = decodeCanonicalBase64(blob)
  if (bytes === undefined) return refuse('The middle part is not complete base64.', PASTE)
  const fields = readFields(bytes, checks.length + 1)
  if (fields === undefined) return refuse('The key is cut off, or something follows it.', PASTE)
  const fault = [named(type), ...checks]
    .map((check, index) => check(fields[index] ?? new Uint8Array(), smallestRsa))
    .find((found) => found !== undefined)
  if (fault !== undefined) {
    return refuse(
      `This is not a sound ${type} key: ${fault}.`,
      `${PASTE} If it stays, make a new key: ssh-keygen -t ed25519`,
    )
  }
  return accept({ text: [type, blob, ...comment].join(' '), blob })
}

/** What stands where the type of a key should be, and what to say to it. */
const strangers: readonly { sign: RegExp; problem: string; fix: string }[] = [
  {
    sign: /^ssh-dss(?:\s|$)/,
    problem: 'OpenSSH no longer takes DSA keys.',
    fix: 'Make a new one: ssh-keygen -t ed25519',
  },
  {
    sign: /^\S+-cert-v/,
    problem: 'This is a certificate, not a key.',
    fix: 'Paste the .pub file that has no “-cert”.',
  },
  {
    sign: /^---- BEGIN SSH2/,
    problem: 'This is a public key in the SSH2 format, which sshd does not read.',
    fix: 'Convert it with ssh-keygen -i -f and the name of the file, and paste what that prints.',
  },
  {
    sign: /^(?:-[ \t]|["'])/,
    problem: 'This is an item of a list in YAML or JSON, not the key alone.',
    fix: 'Leave out the dash and the quotes: the line starts with the type of the key.',
  },
  {
    sign: /^[^ \t]*\u00a0/,
    problem: 'It has no-break spaces (U+00A0) in place of spaces.',
    fix: 'Type spaces there.',
  },
  {
    sign: new RegExp(`[\\s,"]${SSH_KEY_TYPE}\\s+AAAA`),
    problem: 'Options stand before the key. They would apply, but this form cannot check them.',
    fix: 'Start the line with the type of the key, such as ssh-ed25519.',
  },
  { sign: /^AAAA/, problem: 'The type in front is missing.', fix: PASTE },
]

function refuseType(line: string) {
  const found = strangers.find(({ sign }) => sign.test(line))
  if (found !== undefined) return refuse(found.problem, found.fix)
  return refuse(
    'This is not an SSH public key.',
    'A key starts with its type, such as ssh-ed25519 AAAA… Find yours with: cat ~/.ssh/*.pub',
  )
}

/** Splits bytes into so many length-prefixed fields; undefined when they do not come out even. */
function readFields(bytes: Uint8Array, count: number): Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fields: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    if (bytes.length - at < 4 || fields.length === count) return undefined
    const start = at + 4
    at = start + view.getUint32(at)
    if (at > bytes.length) return undefined
    fields.push(bytes.subarray(start, at))
  }
  return fields.length === count ? fields : undefined
}

function bitLength(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => byte !== 0)
  if (first === -1) return 0
  return (bytes.length - first) * 8 - (Math.clz32(bytes[first] ?? 0) - 24)
}
