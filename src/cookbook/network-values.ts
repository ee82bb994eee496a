import { parseAddress, parseCidr } from './address.ts'
import { findHostnameProblem } from './hostname.ts'
import { refuse } from './input.ts'
import { readCidr } from './inputs/cidr.ts'
import { readServer } from './inputs/server.ts'
import { prefixOfNetmask } from './netmask.ts'
import { readNameServer } from './networkd.ts'
import { refuseAddress } from './refuse-address.ts'

/** What is wrong with a value, and how to mend it. */
export interface ValueFault {
  problem: string
  fix: string
  /** The value that is meant, where that is certain. */
  wanted?: string
}

/** A rule on the value of a setting, which says what keeps a program from taking it. */
export type ValueRule = (value: string) => ValueFault | undefined

/**
 * An address with its prefix length, by the rule of the form.
 *
 * @param program whose file it is
 * @param assumed what the program takes for a missing prefix length, by family
 */
export const findCidrFault =
  (program: string, assumed: Readonly<Record<4 | 6, number>>): ValueRule =>
  (value) => {
    const cidr = parseCidr(value)
    if (cidr !== undefined && value.includes('/')) return undefined
    const read = readCidr(value)
    if (read.ok) return undefined
    if (cidr === undefined) return mendNetmask(value) ?? read
    const length = assumed[cidr.address.family]
    return refuse(`${read.problem} ${program} takes /${length}.`, read.fix)
  }

/** The netmask behind an address, as a prefix length. */
function mendNetmask(value: string): ValueFault | undefined {
  const [, host = '', mask = ''] = /^([\d.]+)(?:\/|\s+)([\d.]+)$/.exec(value) ?? []
  const prefix = prefixOfNetmask(mask)
  if (prefix === undefined || parseAddress(host) === undefined) return undefined
  const wanted = `${host}/${prefix}`
  return { ...refuse('This is a netmask, not a prefix length.', `Write ${wanted}.`), wanted }
}

/** The address of a router. Words such as `_dhcp4` stand for one that is not known yet. */
export const findGatewayValueFault: ValueRule = (value) => {
  if (value.startsWith('_') || parseAddress(value)) return undefined
  const [host = ''] = value.split('/')
  const isCidr = parseCidr(value) !== undefined
  return { ...refuseAddress(value), ...(isCidr && { wanted: host }) }
}

/** A network, or an address that stands for itself. */
export const findNetworkFault: ValueRule = (value) => {
  if (parseCidr(value) !== undefined) return undefined
  const read = readCidr(value)
  if (read.ok) return undefined
  if (value !== 'default') return mendNetmask(value) ?? read
  return refuse('networkd has no word for it.', 'Leave the setting out.')
}

/** A name server: an address, for a name would need a name server itself. */
export const findNameServerFault: ValueRule = (value) => {
  if (readNameServer(value) !== undefined) return undefined
  if (/[,;]/.test(value)) return separate(value)
  const isName = findHostnameProblem(value) === undefined && /[g-z]/i.test(value)
  return isName
    ? refuse('A name server is not asked for by its name.', 'Write its address.')
    : refuseAddress(value)
}

/** A server by name or address. Underscores are no business of whoever looks the name up. */
export const findServerFault: ValueRule = (value) => {
  if (/[,;]/.test(value)) return separate(value)
  const read = readServer(value.replaceAll('_', '-'))
  return read.ok ? undefined : read
}

const separate = (value: string): ValueFault => ({
  ...refuse('Only spaces separate here.', 'Put a space between the two.'),
  wanted: value.replaceAll(/[,;]+/g, ' ').trim(),
})
