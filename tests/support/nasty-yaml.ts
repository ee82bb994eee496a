import { nastyText } from './nasty.ts'

const marks = [
  ...'\n\n\n  \t:#-?,[]{}&*!|>\'"%@`\\=~<yn01._ea/',
  ...['\r', '\r\n', '\u0085', '\u2028', '\u2029', '\u00a0', '\ufeff', '\u0001', '\uffff'],
  ...['名', '💥', 'yes', ': ', ' #', '\n  ', '---', '...', '<<', '\n\n'],
]
const numberMarks = [
  ...'00112789__..+-:eExXobafNtTZ ',
  ...['.inf', '.nan', '2001-01-02', '0x', '0b', '0o', 'true', 'null', '~', '<<', '='],
]

const join = (random: () => number, pool: readonly string[], most: number) =>
  Array.from({ length: Math.floor(random() * (most + 1)) }, () => {
    return pool[Math.floor(random() * pool.length)]
  }).join('')

/** Makes up texts that YAML may give a meaning to: shells' and its own syntax, numbers, odd breaks. */
export function nastyYamlText(random: () => number): string {
  const kind = random()
  if (kind < 0.2) return nastyText(random, true)
  if (kind < 0.3) return nastyText(random, false)
  return kind < 0.7 ? join(random, marks, 13) : join(random, numberMarks, 6)
}
