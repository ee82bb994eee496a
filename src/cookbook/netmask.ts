import { parseAddress } from './address.ts'

/** The prefix length that a netmask stands for; undefined for what is none, 255.0.255.0 included. */
export function prefixOfNetmask(text: string): number | undefined {
  const address = parseAddress(text)
  if (address?.family !== 4) return undefined
  const bits = address.bits.toString(2).padStart(32, '0')
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined
}
