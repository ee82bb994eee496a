import type { Parsed } from './input.ts'
import { accept, refuse } from './input.ts'
import type { SshKey } from './ssh-key.ts'
import { readSshKey, SSH_KEY_TYPE } from './ssh-key.ts'

/** A key, and the line it was found in, counted from 1. */
export interface FoundKey extends SshKey {
  line: number
}

const BEGINNING = new RegExp(`${SSH_KEY_TYPE}[ \\t]+(?=AAAA[A-Z])`, 'g')

/** Whether a line of an authorized_keys file says nothing to sshd: it is blank or a comment. */
export const isIdle = (line: string) => /^[ \t\r]*(?:#|$)/.test(line)

/**
 * Reads a text as sshd reads an authorized_keys file: a key a line, blank lines and comments between
 * them. What sshd would take for the comment of a key, but is another key, becomes one of its own.
 * The first line that is no key refuses the whole.
 *
 * @param keyOf what of a line is to be read as a key
 */
export function readSshKeys(text: string, keyOf = (line: string) => line): Parsed<FoundKey[]> {
  const keys: FoundKey[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    if (isIdle(raw)) continue
    const line = index + 1
    for (const [at, part] of splitKeys(keyOf(trim(raw))).entries()) {
      const key = readSshKey(part)
      const where = at === 0 ? `Line ${line}:` : `Line ${line}: Another key begins in it.`
      if (!key.ok) return refuse(`${where} ${key.problem}`, key.fix)
      keys.push({ line, ...key.value })
    }
  }
  return keys.length > 0
    ? accept(keys)
    : refuse('There is no key in it.', 'A key starts with its type, such as ssh-ed25519 AAAA…')
}

/** Where one key follows another in a line, with or without white space or a comma between them. */
function splitKeys(line: string): string[] {
  const starts = [...line.matchAll(BEGINNING)].map(({ index }) => index)
  if (starts[0] !== 0) return [line]
  return starts.map((start, at) => {
    const next = starts[at + 1]
    return next === undefined ? line.slice(start) : trim(line.slice(start, next), ' \t,;:')
  })
}

/** Takes characters off both ends: what sshd passes over, which is less than what `trim` of a text does. */
export function trim(line: string, characters = ' \t\r'): string {
  let start = 0
  let end = line.length
  while (start < end && characters.includes(line.charAt(start))) start++
  while (end > start && characters.includes(line.charAt(end - 1))) end--
  return line.slice(start, end)
}
