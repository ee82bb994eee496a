import { hiddenCharacters } from '../../../deploy/hidden-characters.ts'
import type { HiddenCharacter } from '../../../deploy/hidden-characters.ts'
import type { Lint } from '../lint.ts'

/**
 * Finds lines with characters that nobody sees, in the text and in its comments. A form refuses them;
 * a text may need one, say in a language that is written from right to left, so it is only warned.
 */
export const hiddenCharactersInText: Lint = ({ butane: { text } }, report) => {
  for (const [first, ...others] of byLine(text, hiddenCharacters(text))) {
    const all = [first, ...others]
    const names = [...new Set(all.map(({ name }) => name))].join(', ')
    const edit = all.map(({ offset, length }) => ({
      start: offset,
      end: offset + length,
      text: '',
    }))
    const fixes = [{ label: 'Delete what is hidden', edit }]
    report('host/hidden-characters', [], { facts: [names], fixes, offset: first.offset })
  }
}

type Line = [HiddenCharacter, ...HiddenCharacter[]]

function byLine(text: string, hidden: readonly HiddenCharacter[]): Line[] {
  const lines: Line[] = []
  let end = -1
  for (const one of hidden) {
    if (one.offset < end) lines.at(-1)?.push(one)
    else {
      lines.push([one])
      end = text.indexOf('\n', one.offset)
      if (end < 0) end = text.length
    }
  }
  return lines
}
