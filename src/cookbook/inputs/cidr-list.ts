import { parseCidr } from '../address.ts'
import { buildInput } from '../build-input.ts'
import type { InputOptions, Parsed } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { refuseAddress } from '../refuse-address.ts'
import { readItems } from './line-list.ts'

/** Networks, one a line, as in 10.0.0.0/8; an address alone stands for itself. */
export function cidrList<const O extends InputOptions>(options: O) {
  return buildInput<string[], O>(options, {
    kind: 'cidrList',
    control: 'lines',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read: (text) => readItems(text, readNetwork),
  })
}

/** One network in its canonical form, always with a prefix length. */
export function readNetwork(text: string): Parsed<string> {
  const [host = '', length] = text.split('/')
  const cidr = parseCidr(text)
  if (cidr !== undefined) return accept(cidr.text)
  return length === undefined || parseCidr(host) === undefined
    ? refuseAddress(host)
    : refuse(`“${text}” is not a network.`, 'Write it as in 10.0.0.0/8 or 2001:db8::/32.')
}
