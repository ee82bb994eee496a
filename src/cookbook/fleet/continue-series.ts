/**
 * Writes the next text of a series: the last number of it, before a prefix length, is one higher and
 * has at least as many digits. A text without such a number is the same again.
 */
export function continueSeries(text: string): string {
  return text.replace(/\d+(?=(\/\d+)?$)/, (digits) =>
    String(BigInt(digits) + 1n).padStart(digits.length, '0'),
  )
}
