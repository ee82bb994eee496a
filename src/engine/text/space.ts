// Unicode's White_Space property, which is what Go trims. JavaScript's own `trim` differs: it takes
// U+FEFF as a space and leaves U+0085 alone.
const space = '\\t\\n\\v\\f\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const single = new RegExp(`^[${space}]$`)

/** Returns the text without the white space Go's `strings.TrimSpace` removes at both ends. */
export function trimSpace(text: string): string {
  // A loop: a pattern for spaces at the end takes quadratic time on a run of them in the middle.
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charAt(start))) start++
  while (end > start && isSpace(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** Tells whether one character is white space to Go's `unicode.IsSpace`. */
export function isSpace(character: string): boolean {
  return single.test(character)
}
