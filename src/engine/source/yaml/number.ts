/** Base 0 of Go's `strconv`, and the older forms that have the sign behind a lower-case prefix. */
const integer =
  /^(?<sign>[-+]?)(?<literal>0x[\da-f]+|0b[01]+|0o[0-7]+|(?<octal>0[0-7]+)|0|[1-9]\d*)$/i
const innerSign = /^(0b(?=.[01]+$)|0o(?=.[0-7]+$))([-+])/
const float = /^[-+]?(\.\d+|\d+(\.\d*)?)(e[-+]?\d+)?$/i
/** With a leading dot, Go's own rule for underscores applies: single ones between digits. */
const dottedFloat = /^\.\d+(_\d+)*(e[-+]?\d+(_\d+)*)?$/i

const int64Limit = 2n ** 63n

/**
 * Reads an integer as `strconv.ParseInt` and `ParseUint` do, underscores removed before: a signed
 * one has 64 bits, one without a sign too. A value beyond the safe integers becomes a bigint.
 */
export function parseInteger(text: string): number | bigint | undefined {
  const plain = text.replaceAll('_', '').replace(innerSign, '$2$1')
  const { sign, literal, octal } = integer.exec(plain)?.groups ?? {}
  if (literal === undefined) return undefined
  const magnitude = BigInt(octal ? `0o${octal}` : literal.toLowerCase())
  const limit = sign === '-' ? int64Limit : sign ? int64Limit - 1n : 2n * int64Limit - 1n
  if (magnitude > limit) return undefined
  const value = sign === '-' ? -magnitude : magnitude
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

/** Reads a decimal number as YAML and `strconv.ParseFloat` allow, unless beyond a float's range. */
export function parseDecimal(text: string): number | undefined {
  const plain = text.replaceAll('_', '')
  if (!(text.startsWith('.') ? dottedFloat.test(text) : float.test(plain))) return undefined
  const number = Number(plain)
  return Number.isFinite(number) ? number : undefined
}
