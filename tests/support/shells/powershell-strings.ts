// How PowerShell reads texts, after about_Quoting_Rules and about_Special_Characters. Curly quotes are
// quotes, as about_Quoting_Rules says of smart quotation marks.

export const SINGLE = "'\u2018\u2019\u201a\u201b"
export const DOUBLE = '"\u201c\u201d\u201e'

const escapes: Record<string, string> = {
  ...{ '0': '\0', a: '\u0007', b: '\b', e: '\u001b', f: '\f' },
  ...{ n: '\n', r: '\r', t: '\t', v: '\v' },
}

/** A piece of an expandable string: a literal text, or PowerShell between `$(` and `)`. */
export type Piece = string | { code: string }

/** Reads a single-quoted string that starts at an offset; returns its text and where it ends. */
export function readSingle(text: string, start: number): [value: string, end: number] {
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? ''
    if (!SINGLE.includes(character)) value += character
    else if (SINGLE.includes(text[at + 1] ?? ' ')) value += text[++at] ?? ''
    else return [value, at + 1]
  }
  throw new Error('a single-quoted string does not end')
}

/** Reads a double-quoted string; returns its pieces and where it ends. */
export function readDouble(text: string, start: number): [pieces: Piece[], end: number] {
  const pieces: Piece[] = []
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at] ?? ''
    const rest = text.slice(at)
    const variable = /^\$(\w+|\?)/.exec(rest)?.[0]
    if (character === '`') pieces.push(escapes[text[++at] ?? ''] ?? text[at] ?? '')
    else if (DOUBLE.includes(character)) {
      if (!DOUBLE.includes(text[at + 1] ?? ' ')) return [pieces, at + 1]
      pieces.push(text[++at] ?? '')
    } else if (rest.startsWith('$(')) {
      const end = findClosing(text, at + 2)
      pieces.push({ code: text.slice(at + 2, end) })
      at = end
    } else if (variable !== undefined) {
      pieces.push({ code: variable })
      at += variable.length - 1
    } else pieces.push(character)
  }
  throw new Error('a double-quoted string does not end')
}

/** The offset of the parenthesis that closes the one before an offset. */
function findClosing(text: string, start: number): number {
  let depth = 1
  for (let at = start; at < text.length; at++) {
    const character = text[at] ?? ''
    if (SINGLE.includes(character)) at = readSingle(text, at)[1] - 1
    else if (DOUBLE.includes(character)) at = readDouble(text, at)[1] - 1
    else if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at
  }
  throw new Error('a parenthesis does not close')
}
