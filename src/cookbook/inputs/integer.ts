import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

export interface IntegerOptions extends InputOptions {
  min: number
  max: number
}

/** A whole number from `min` to `max`, both included, in plain decimal digits. */
export function integer<const O extends IntegerOptions>(options: O) {
  const { min, max } = options
  return buildInput<number, O>(options, {
    kind: 'integer',
    control: 'line',
    shared: true,
    inputMode: 'numeric',
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      if (!/^-?(0|[1-9]\d*)$/.test(text)) {
        return refuse(`“${text}” is not a whole number.`, `Write a number from ${min} to ${max}.`)
      }
      const value = Number(text)
      return value >= min && value <= max
        ? accept(value)
        : refuse(`${text} is out of range.`, `Write a number from ${min} to ${max}.`)
    },
  })
}
