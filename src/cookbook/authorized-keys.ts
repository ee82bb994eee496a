import type { Parsed } from './input.ts'
import { readSshKey, SSH_KEY_TYPE } from './ssh-key.ts'
import type { FoundKey } from './ssh-key-lines.ts'
import { isIdle, readSshKeys, trim } from './ssh-key-lines.ts'

/** Reads an authorized_keys file, in which options may stand in front of a key. */
export const readAuthorizedKeys = (text: string): Parsed<FoundKey[]> =>
  readSshKeys(text, withoutOptions)

/** The fewest bits of an RSA key that sshd takes as it comes (sshd_config(5), RequiredRSASize). */
const LEAST_RSA_BITS = 1024

/** Whether sshd finds a key in a line of an authorized_keys file, be it one to advise against. */
export const letsIn = (line: string) =>
  !isIdle(line) && readSshKey(withoutOptions(trim(line)), LEAST_RSA_BITS).ok

const STARTS_WITH_TYPE = new RegExp(`^${SSH_KEY_TYPE}(?:[ \\t]|$)`)

/**
 * A line of an authorized_keys file without options in front of its key. They are a list with commas,
 * in which white space may only stand between quotes (sshd(8), AUTHORIZED_KEYS FILE FORMAT).
 */
function withoutOptions(line: string): string {
  if (STARTS_WITH_TYPE.test(line)) return line
  let quoted = false
  let at = 0
  for (; at < line.length; at++) {
    const character = line[at]
    if (character === '\\' && line[at + 1] === '"') at++
    else if (character === '"') quoted = !quoted
    else if (!quoted && (character === ' ' || character === '\t')) break
  }
  const key = trim(line.slice(at))
  return STARTS_WITH_TYPE.test(key) ? key : line
}
