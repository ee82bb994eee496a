import { buildInput } from '../build-input.ts'
import type { InputOptions, Parsed } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { readItems } from './line-list.ts'

const LAST = 65_535

/** Ports and ranges of ports, as in 8000-8010, one a line; commas and spaces separate them, too. */
export function portList<const O extends InputOptions>(options: O) {
  return buildInput<string[], O>(options, {
    kind: 'portList',
    control: 'lines',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read: (text) => readItems(text.replaceAll(/[\s,]+/g, '\n'), readPorts),
  })
}

function readPorts(text: string): Parsed<string> {
  const ends = text.split('-')
  const [from = 0, to = from] = ends.map(Number)
  if (ends.length > 2 || !ends.every((end) => /^[1-9]\d{0,4}$/.test(end))) {
    return refuse(
      `“${text}” is not a port.`,
      'Write a number such as 443, or a range such as 8000-8010.',
    )
  }
  if (from > LAST || to > LAST) {
    return refuse(`“${text}” is out of range.`, `Ports end at ${LAST}.`)
  }
  return from > to
    ? refuse(`The range ${text} ends before it begins.`, `Write ${to}-${from}.`)
    : accept(from === to ? String(from) : text)
}
