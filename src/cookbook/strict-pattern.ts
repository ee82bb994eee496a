/** Passwords, assignments and queries have them; names, numbers, paths and addresses do without. */
const SIGNS = ['!', '$', '&', '=', '^']

/**
 * Whether a pattern describes texts of a known form, such as names and numbers, rather than any text.
 * It does when it refuses each of a few signs at every place of a text that it takes. What it takes
 * may then be shown to others; free text, in which a password may stand, may not.
 *
 * @param example a text that the pattern takes
 */
export function isStrict(pattern: RegExp, example: string): boolean {
  return SIGNS.every((sign) =>
    Array.from(
      { length: example.length + 1 },
      (_, at) => example.slice(0, at) + sign + example.slice(at),
    ).every((text) => !pattern.test(text)),
  )
}
