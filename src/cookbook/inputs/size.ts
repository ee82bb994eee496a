import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

/** An amount of disk space or memory as systemd reads it: a whole number and a suffix to the base 1024. */
export function size<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'size',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read: (text) =>
      /^[1-9]\d{0,5}[KMGT]$/.test(text)
        ? accept(text)
        : refuse(
            'This is not an amount of space.',
            'Write a whole number and K, M, G or T, as in 500M or 2G.',
          ),
  })
}
