import { buildInput } from '../build-input.ts'
import { convertSshKeys } from '../convert-ssh-keys.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { readSshKeys } from '../ssh-key-lines.ts'

/**
 * SSH public keys, one a line, each as it stands in a .pub file. Blank lines and comments do not count,
 * so that an authorized_keys file can be pasted whole.
 */
export function sshKeys<const O extends InputOptions>(options: O) {
  return buildInput<string[], O>(options, {
    kind: 'sshKeys',
    control: 'lines',
    // a comment line may say anything
    shared: (text) => !/^\s*#/m.test(text),
    guarded: true,
    spellcheck: false,
    autocomplete: 'off',
    publicHalf: 'Paste the file that ends in .pub instead.',
    convert: convertSshKeys,
    read(text) {
      const keys = readSshKeys(text)
      if (!keys.ok) return keys
      const lines = new Map<string, number>()
      for (const { blob, line } of keys.value) {
        const earlier = lines.get(blob)
        if (earlier !== undefined) {
          return refuse(`Line ${line} repeats the key of line ${earlier}.`, 'Remove one of them.')
        }
        lines.set(blob, line)
      }
      return accept(keys.value.map((key) => key.text))
    },
  })
}
