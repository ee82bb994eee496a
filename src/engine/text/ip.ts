const group = /^[0-9A-Fa-f]{1,4}$/
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const fourOctets = new RegExp(`^(?:${octet}\\.){3}${octet}$`)

/**
 * Tells whether a text is an IPv6 address without a zone, with the verdict of Go's `netip.ParseAddr`.
 * That of the URL Standard differs: there `::` may stand for nothing.
 */
export function isIpv6(text: string): boolean {
  const sides = text.split('::')
  const groups = sides.flatMap((side) => (side === '' ? [] : side.split(':')))
  // the last two groups can be an IPv4 address
  const endsInIpv4 = !text.endsWith(':') && fourOctets.test(groups.at(-1) ?? '')
  if (!groups.slice(0, endsInIpv4 ? -1 : undefined).every((part) => group.test(part))) return false
  const count = groups.length + (endsInIpv4 ? 1 : 0)
  return sides.length === 1 ? count === 8 : sides.length === 2 && count < 8
}
