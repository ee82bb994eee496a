import type { Input } from '../../src/cookbook/input.ts'

/** A text that is looked for wherever it must not be; small, so that it fits into tokens, too. */
export const MARK = 'xy7markzq'

/** A password as people make them, with the mark in it. */
export const PASSWORD = `${MARK}!9`

/** How a password can stand in a line: alone, behind a name, in an assignment, in an address. */
const shapes = [
  PASSWORD,
  `core:${PASSWORD}`,
  `PASSWORD=${PASSWORD}`,
  `module password=${PASSWORD}`,
  `kernel.password = ${PASSWORD}`,
  `--token=${MARK}`,
  `https://user:${MARK}@example.net/`,
  `https://example.net/config.ign?token=${MARK}`,
  `https://example.net/config.ign#${MARK}`,
  `Ask for ${PASSWORD}, please`,
]

/** The forms that secrets have to have here and there. */
const secretShapes = [
  `PASSWORD=${PASSWORD}`,
  `abcdef.${MARK}0123456`,
  `${MARK}${'A'.repeat(34)}=`,
  `${PASSWORD}${PASSWORD}`,
]

/** Texts with a password that somebody could type into an input; at least one, and all that it takes. */
export function inputMarks(input: Input<unknown>): string[] {
  const { control, example, secret } = input
  if (control === 'switch' || control === 'choice') return []
  const inLines = control === 'line' ? [] : shapes.map((shape) => `${example}\n${shape}`)
  const typed = [...(secret ? secretShapes : []), ...shapes, ...inLines]
  const taken = typed.filter((text) => input.parse(text).ok)
  return [...taken, PASSWORD].filter((text, at, all) => all.indexOf(text) === at)
}

/** The forms in which the mark could show: as it is, in an address, and inside base64. */
export const traces: readonly string[] = [
  MARK,
  ...[0, 1, 2].map((shift) =>
    Buffer.from('x'.repeat(shift) + MARK)
      .toString('base64')
      .slice(4, -4),
  ),
]
