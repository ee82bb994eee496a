import type { Address } from '../address.ts'
import { parseAddress } from '../address.ts'
import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { refuseAddress } from '../refuse-address.ts'

/** Addresses, one a line; commas and spaces separate them too, because people paste them so. */
export function addressList<const O extends InputOptions>(options: O) {
  return buildInput<Address[], O>(options, {
    kind: 'addressList',
    control: 'lines',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      const addresses = new Map<string, Address>()
      for (const word of text.split(/[\s,]+/).filter((part) => part !== '')) {
        const address = parseAddress(word)
        if (address === undefined) {
          const { problem, fix } = refuseAddress(word)
          return refuse(problem.includes(word) ? problem : `${word}: ${problem}`, fix)
        }
        if (addresses.has(address.text)) {
          return refuse(`${address.text} is in the list twice.`, 'Remove one of the two.')
        }
        addresses.set(address.text, address)
      }
      return addresses.size > 0
        ? accept([...addresses.values()])
        : refuse('It holds no address.', `For example: ${options.example}`)
    },
  })
}
