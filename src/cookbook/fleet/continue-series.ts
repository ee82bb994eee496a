/**
 * Writes the next text of a series: the last number of it, before a prefix length, is one higher and
 * has at least as many digits. A text without such a number is the same again.
 */
export function continueSeries(text: string): string {
  const [, start = '', digits, prefix = ''] = /^([^/]*?)(\d+)(\/\d+)?$/.exec(text) ?? []
  if (digits === undefined) return text
  return start + String(BigInt(digits) + 1n).padStart(digits.length, '0') + prefix
}
