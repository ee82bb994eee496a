import { sha256 } from '@noble/hashes/sha2.js'
import { base64Encode, decodeCanonicalBase64 } from '../engine/index.ts'
import { readSshKeys } from './ssh-key-lines.ts'

/**
 * The SSH public keys of a text in the words by which people compare them: type, the fingerprint that
 * `ssh-keygen -l` prints, comment. None for a text that sshd would not read as keys.
 */
export function describeSshKeys(text: string): string[] {
  const keys = readSshKeys(text)
  return keys.ok ? keys.value.map(({ text: line }) => describe(line)) : []
}

function describe(line: string): string {
  const [type = '', blob = '', ...comment] = line.split(' ')
  const digest = sha256(new Uint8Array(decodeCanonicalBase64(blob) ?? []))
  return [type, `SHA256:${base64Encode(digest).replace(/=+$/, '')}`, ...comment].join(' ')
}
