import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { readSshKey } from '../ssh-key.ts'

/** What people paste instead of a .pub file. */
const foreignFormats: readonly { sign: RegExp; problem: string; fix: string }[] = [
  {
    sign: /-----BEGIN [A-Z ]*PRIVATE KEY-----|^PuTTY-User-Key-File/m,
    problem: 'This is a private key. It must never leave your machine; this page sent it nowhere.',
    fix: 'Paste the file that ends in .pub instead.',
  },
  {
    sign: /^---- BEGIN SSH2 PUBLIC KEY ----/m,
    problem: 'This is a public key in the SSH2 format, which sshd does not read.',
    fix: 'Convert it with ssh-keygen -i -f and the name of the file, and paste what that prints.',
  },
]

/** SSH public keys, one a line, each as it stands in a .pub file; blank lines do not count. */
export function sshKeys<const O extends InputOptions>(options: O) {
  return buildInput<string[], O>(options, {
    kind: 'sshKeys',
    control: 'lines',
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      const foreign = foreignFormats.find(({ sign }) => sign.test(text))
      if (foreign !== undefined) return refuse(foreign.problem, foreign.fix)
      const keys: { line: number; text: string; blob: string }[] = []
      for (const [index, raw] of text.split('\n').entries()) {
        if (raw.trim() === '') continue
        const line = index + 1
        const key = readSshKey(raw.trim())
        if (!key.ok) return refuse(`Line ${line}: ${key.problem}`, key.fix)
        const earlier = keys.find(({ blob }) => blob === key.value.blob)
        if (earlier !== undefined) {
          return refuse(
            `Line ${line} repeats the key of line ${earlier.line}.`,
            'Remove one of them.',
          )
        }
        keys.push({ line, ...key.value })
      }
      return accept(keys.map((key) => key.text))
    },
  })
}
