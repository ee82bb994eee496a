import type { InputOptions } from '../input.ts'
import { readItems } from './line-list.ts'
import { buildInput } from '../build-input.ts'
import { readServer } from './server.ts'

/** Machines by name or address, one a line; an IPv6 address comes out without brackets. */
export function serverList<const O extends InputOptions>(options: O) {
  return buildInput<string[], O>(options, {
    kind: 'serverList',
    control: 'lines',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read: (text) => readItems(text, readServer),
  })
}
