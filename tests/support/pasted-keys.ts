/** What people paste into the field for SSH keys, and what has to come of it. */
import { readFileSync } from 'node:fs'

/** How many keys are taken; or why none is, and how many keys the offered text then has. */
type Outcome = { takes: number } | { refuses: RegExp; offers?: { label: string; keys: number } }

const outcomes: Readonly<Record<string, Outcome>> = {
  'two-in-one-line': { takes: 2 },
  rfc4716: { refuses: /SSH2 format/, offers: { label: 'Convert it', keys: 1 } },
  cert: { refuses: /certificate, not a key/ },
  sk: { takes: 1 },
  options: { refuses: /Options stand before the key/ },
  'comment-line': { takes: 2 },
  'wrapped-by-mail': { refuses: /cut off/, offers: { label: 'Join the lines', keys: 1 } },
  'quoted-yaml': {
    refuses: /item of a list in YAML/,
    offers: { label: 'Write the keys plainly', keys: 1 },
  },
  crlf: { takes: 2 },
  bom: { takes: 1 },
  nbsp: { refuses: /no-break spaces/, offers: { label: 'Write the keys plainly', keys: 1 } },
  'unicode-comment': { takes: 1 },
  dsa: { refuses: /no longer takes DSA/ },
  prompt: { refuses: /^Line 1: This is not an SSH public key/ },
  'leading-text': { refuses: /not an SSH public key/ },
  'github-url': { refuses: /not an SSH public key/ },
  'joined-without-line-break': { takes: 2 },
  'joined-without-comment': { takes: 2 },
  'three-with-commas': { takes: 3 },
  'second-in-line-cut-off': { refuses: /Another key begins in it\. The key is cut off/ },
  'yaml-list': {
    refuses: /not an SSH public key/,
    offers: { label: 'Write the keys plainly', keys: 2 },
  },
  'json-list': {
    refuses: /item of a list in YAML or JSON/,
    offers: { label: 'Write the keys plainly', keys: 2 },
  },
  'comments-alone': { refuses: /There is no key in it/ },
  'rfc4716-twice': { refuses: /SSH2 format/, offers: { label: 'Convert it', keys: 2 } },
  'rfc4716-cut-off': { refuses: /SSH2 format/ },
  'ppk-3': { refuses: /private key/, offers: { label: 'Take the public part alone', keys: 1 } },
  'ppk-2-crlf': {
    refuses: /private key/,
    offers: { label: 'Take the public part alone', keys: 1 },
  },
  'ppk-private-part': { refuses: /private key/ },
  'private-key': { refuses: /private key/ },
  'private-key-with-password': { refuses: /private key/ },
}

const file = new URL('pasted-keys.json', import.meta.url)
const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>

/** Every text with its outcome; a text without one fails the tests. */
export const pastedKeys = Object.entries(texts).map(([name, text]) => ({
  name,
  text,
  outcome: outcomes[name] ?? { takes: -1 },
}))
