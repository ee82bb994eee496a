/** The code that stands behind the last character: NUL, which no YAML text may contain. */
export const endOfText = 0

export const tab = 0x09
export const lineFeed = 0x0a
export const carriageReturn = 0x0d
export const space = 0x20
export const exclamation = 0x21
export const doubleQuote = 0x22
export const hash = 0x23
export const percent = 0x25
export const singleQuote = 0x27
export const hyphen = 0x2d
export const period = 0x2e
export const colon = 0x3a
export const lessThan = 0x3c
export const greaterThan = 0x3e
export const backslash = 0x5c

/** Tells whether a code is a space or a tab. */
export function isBlank(code: number): boolean {
  return code === space || code === tab
}

/** Tells whether a code is one of YAML 1.1's line breaks: LF, CR, NEL, LS, PS. */
export function isBreak(code: number): boolean {
  if (code <= carriageReturn) return code === lineFeed || code === carriageReturn
  return code === 0x85 || code === 0x2028 || code === 0x2029
}

export function isBreakOrEnd(code: number): boolean {
  if (code > carriageReturn && code < 0x85) return false
  return code === endOfText || isBreak(code)
}

/** Tells whether a code separates tokens: a blank, a line break or the end of the text. */
export function isSeparator(code: number): boolean {
  if (code > space && code < 0x85) return false
  return code === space || code === tab || isBreakOrEnd(code)
}
