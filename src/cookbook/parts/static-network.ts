import type { Address, Cidr } from '../address.ts'
import { addressUsable } from '../checks/address-usable.ts'
import { gatewayInSubnet } from '../checks/gateway-in-subnet.ts'
import { sameFamily } from '../checks/same-family.ts'
import { definePart } from '../define-part.ts'
import { addressList } from '../inputs/address-list.ts'
import { cidr } from '../inputs/cidr.ts'
import { ipAddress } from '../inputs/ip-address.ts'
import { text } from '../inputs/text.ts'
import { note } from '../note.ts'
import { printUnit } from '../unit-text.ts'

/** Gives the host a fixed address instead of what DHCP hands out. */
export const staticNetwork = definePart({
  inputs: {
    address: cidr({
      label: 'Address',
      help: 'The address of the host and the prefix length of its subnet; a netmask of 255.255.255.0 is /24.',
      example: '192.168.10.20/24',
      perHost: true,
    }),
    gateway: ipAddress({
      label: 'Gateway',
      help: 'The router that leads out of the subnet.',
      example: '192.168.10.1',
    }),
    dns: addressList({
      label: 'DNS servers',
      help: 'One address a line.',
      example: '192.168.10.1',
    }),
    interface: text({
      label: 'Network interface',
      help: 'The first VMXNET3 adapter of a virtual machine is ens192. A pattern such as en* fits if the machine has one adapter only.',
      example: 'ens192',
      pattern: {
        // The kernel takes 15 characters at most (IFNAMSIZ); * and ? are networkd's wildcards.
        test: /^[A-Za-z0-9*?][A-Za-z0-9*?._-]{0,14}$/,
        problem: 'This is not the name of a network interface.',
        fix: 'Use up to 15 letters, digits, dots, hyphens and underscores, as in ens192.',
      },
    }),
  },
  checks: [
    addressUsable('address'),
    gatewayInSubnet('gateway', 'address'),
    sameFamily('dns', 'address'),
  ],
  butane: (values) => ({
    storage: {
      files: [
        note('A fixed address. 00- sorts before the DHCP files that Flatcar brings along.', {
          path: '/etc/systemd/network/00-static.network',
          mode: 0o644,
          contents: { inline: printNetwork(values) },
        }),
      ],
    },
  }),
})

interface NetworkValues {
  interface: string
  address: Cidr
  gateway: Address
  dns: readonly Address[]
}

function printNetwork(values: NetworkValues): string {
  const { address, gateway, dns } = values
  return printUnit(
    ['Match', [['Name', values.interface]]],
    [
      'Network',
      [
        ['Address', address.text],
        ['Gateway', gateway.text],
        ...dns.map(({ text }): [string, string] => ['DNS', text]),
        ...AUTOMATIC_ADDRESSES_OFF[address.address.family],
      ],
    ],
  )
}

/** IPv6 needs its link-local address even where all others are fixed; IPv4 needs none of it. */
const AUTOMATIC_ADDRESSES_OFF: Record<4 | 6, readonly [string, string][]> = {
  4: [
    ['LinkLocalAddressing', 'no'],
    ['IPv6AcceptRA', 'no'],
  ],
  6: [['IPv6AcceptRA', 'no']],
}
