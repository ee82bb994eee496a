import type { Cidr } from '../address.ts'
import { parseAddress } from '../address.ts'
import { buildInput } from '../build-input.ts'
import type { InputOptions, Parsed } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { refuseAddress } from '../refuse-address.ts'

export interface CidrOptions extends InputOptions {
  /** Accepts this family only. */
  family?: 4 | 6
}

/** An address with its prefix length, as in 192.168.10.20/24. */
export function cidr<const O extends CidrOptions>(options: O) {
  return buildInput<Cidr, O>(options, {
    kind: 'cidr',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read: (text) => readCidr(text, options.family),
  })
}

/** Reads an address with its prefix length, which may not be left out. */
export function readCidr(text: string, family?: 4 | 6): Parsed<Cidr> {
  const [host = '', length, ...rest] = text.split('/')
  const address = parseAddress(host)
  if (address === undefined) return refuseAddress(host)
  if (family !== undefined && address.family !== family) {
    return refuse(`This is an IPv${address.family} address.`, `Type an IPv${family} one.`)
  }
  if (length === undefined) {
    return refuse(
      'The prefix length is missing.',
      `Add a slash and the length of your subnet, as in ${host}/${address.family === 4 ? 24 : 64}.`,
    )
  }
  const longest = address.width
  if (rest.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > longest) {
    return refuse(
      `“${[length, ...rest].join('/')}” is not a prefix length.`,
      length.includes('.')
        ? 'Write the length instead of the netmask: 255.255.255.0 is 24.'
        : `Write a number from 0 to ${longest}, without leading zeros.`,
    )
  }
  return accept({ text: `${address.text}/${length}`, address, prefix: Number(length) })
}
