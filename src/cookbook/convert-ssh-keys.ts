import { decodeCanonicalBase64 } from '../engine/index.ts'
import type { Instead } from './input.ts'
import { SSH_KEY_TYPE } from './ssh-key.ts'

/**
 * The keys of a text in another format, each as the line of its .pub file; undefined when the text has
 * none of the formats that are known. Only what is public is taken over. Whether these are sound keys
 * is for the reader of the result to say.
 */
export function convertSshKeys(text: string): Instead | undefined {
  for (const { label, convert } of formats) {
    const keys = convert(text)
    if (keys.length > 0) return { label, text: keys.join('\n') }
  }
  return undefined
}

/** Any text has the last of them. */
const formats: readonly { label: string; convert: (text: string) => string[] }[] = [
  { label: 'Convert it', convert: fromSsh2 },
  { label: 'Take the public part alone', convert: fromPutty },
  { label: 'Join the lines', convert: fromWrapped },
  { label: 'Write the keys plainly', convert: fromList },
]

/** The public key format of RFC 4716: headers, which may go on after a backslash, and base64. */
function fromSsh2(text: string): string[] {
  const [, ...blocks] = text.replaceAll('\\\n', '').split('---- BEGIN SSH2 PUBLIC KEY ----\n')
  return blocks.map((block) => {
    const lines = (block.split('---- END')[0] ?? '').split('\n')
    const base64 = lines.filter((line) => !line.includes(':'))
    return writeKey(base64, lines)
  })
}

/** PuTTY's private key file, of which the lines under Public-Lines are the base64 of the public key. */
function fromPutty(text: string): string[] {
  if (!text.startsWith('PuTTY-User-Key-File-')) return []
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith('Public-Lines:')) + 1
  const count = Number(lines[start - 1]?.slice('Public-Lines:'.length))
  return count > 0 ? [writeKey(lines.slice(start, start + count), lines)] : []
}

/** One key whose base64 a mail program has broken into lines. */
function fromWrapped(text: string): string[] {
  const wrapped = new RegExp(
    `^${SSH_KEY_TYPE}[ \\t\\n]+AAAA[A-Za-z0-9+/]*(?:\\n[A-Za-z0-9+/]+)+={0,2}(?:[ \\t].*)?$`,
  )
  return wrapped.test(text) ? [text.replace(/\s+/, ' ').replaceAll('\n', '')] : []
}

/** Items of a list in YAML or JSON, and keys with no-break spaces; a line that is neither stays. */
function fromList(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replaceAll('\u00a0', ' ').trim())
  return lines
    .filter((line) => !/^(?:"?ssh_?authorized_?keys"?:)? *[[\]]?,?$/i.test(line))
    .map((line) => line.replace(/^-[ \t]+/, '').replace(/^(["'])(.*)\1,?$/, '$2'))
}

/** A line of a .pub file; the type is what the first field of the bytes says (RFC 4253, section 6.6). */
function writeKey(base64: readonly string[], headers: readonly string[]): string {
  const blob = base64.map((line) => line.trim()).join('')
  const bytes = decodeCanonicalBase64(blob) ?? new Uint8Array()
  const type = new TextDecoder().decode(bytes.subarray(4, 4 + (bytes[3] ?? 0)))
  const comment = headers.find((line) => /^comment:/i.test(line))?.slice('comment:'.length)
  return `${type} ${blob} ${comment?.trim().replace(/^"(.*)"$/, '$1') ?? ''}`.trim()
}
