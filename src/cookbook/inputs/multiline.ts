import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept } from '../input.ts'

/** Text of several lines, such as a message of the day; it comes out ending with a line break. */
export function multiline<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'multiline',
    control: 'lines',
    read: (text) => accept(`${text}\n`),
  })
}
