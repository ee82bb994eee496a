import type { Address } from '../address.ts'
import { parseAddress } from '../address.ts'
import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept } from '../input.ts'
import { refuseAddress } from '../refuse-address.ts'

/** One IPv4 or IPv6 address. */
export function ipAddress<const O extends InputOptions>(options: O) {
  return buildInput<Address, O>(options, {
    kind: 'ipAddress',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      const address = parseAddress(text)
      return address === undefined ? refuseAddress(text) : accept(address)
    },
  })
}
