/** What Go's `fmt.Fprintf` makes of a format when it is given nothing to format (Go 1.26). */

const FLAGS = '#0+- '
const DIGIT = /[0-9]/

/**
 * Prints a text as a format without arguments: `%%` becomes `%`, and every other verb, flags, width,
 * precision and argument index included, a complaint such as `%!d(MISSING)`.
 *
 * The text is Go's as the engine carries it: a byte that is no UTF-8 is a lone surrogate.
 */
export function formatWithoutArguments(format: string): string {
  let output = ''
  let at = 0
  const lastBracket = format.lastIndexOf(']')
  for (let percent = format.indexOf('%'); percent >= 0; percent = format.indexOf('%', at)) {
    output += format.slice(at, percent)
    const directive = readDirective(format, percent + 1, lastBracket)
    output += directive.text
    at = directive.end
  }
  return output + format.slice(at)
}

/** Reads what follows a percent sign, and says what Go prints for it. */
function readDirective(
  format: string,
  start: number,
  lastBracket: number,
): { text: string; end: number } {
  let text = ''
  let at = start
  let hasIndex = false
  // whether the index that was read last stands where the next part begins
  let afterIndex = false
  while (at < format.length && FLAGS.includes(format.charAt(at))) at++
  readIndex()
  if (format[at] === '*') missingStar('WIDTH')
  else at = skipNumber(format, at)
  // a point that ends the text is a verb
  if (format[at] === '.' && at + 1 < format.length) {
    at++
    readIndex()
    if (format[at] === '*') missingStar('PREC')
    else at = skipNumber(format, at)
  }
  if (!afterIndex) readIndex()
  if (at >= format.length) return { text: `${text}%!(NOVERB)`, end: at }
  const verb = String.fromCodePoint(format.codePointAt(at) ?? 0)
  const end = at + verb.length
  if (verb === '%') return { text: `${text}%`, end }
  // Go reads a verb as a character, and a broken byte as U+FFFD
  return { text: `${text}%!${verb.toWellFormed()}(${hasIndex ? 'BADINDEX' : 'MISSING'})`, end }

  function missingStar(part: 'WIDTH' | 'PREC'): void {
    text += `%!(BAD${part})`
    at++
    afterIndex = false
  }

  /** Reads `[3]`. No index is right where there are no arguments, but a malformed one ends early. */
  function readIndex(): void {
    afterIndex = false
    if (format[at] !== '[') return
    hasIndex = true
    if (lastBracket < at || format.length - at < 3) at++
    else {
      const close = format.indexOf(']', at)
      afterIndex = close > at + 1 && readsAsNumber(format.slice(at + 1, close))
      at = close + 1
    }
  }
}

/** The end of a number; Go gives up on one beyond a million and takes the whole rest for it. */
function skipNumber(format: string, start: number): number {
  let value = 0
  let at = start
  for (; DIGIT.test(format.charAt(at)); at++) {
    if (value > LARGEST) return format.length
    value = value * 10 + Number(format[at])
  }
  return at
}

const LARGEST = 1e6

/** Whether a number is all there is, and one that Go does not give up on. */
function readsAsNumber(text: string): boolean {
  return /^[0-9]+$/.test(text) && !(Number(text.slice(0, -1)) > LARGEST)
}
