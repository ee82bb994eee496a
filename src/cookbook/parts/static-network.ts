import { addressUsable } from '../checks/address-usable.ts'
import { gatewayInSubnet } from '../checks/gateway-in-subnet.ts'
import { sameFamily } from '../checks/same-family.ts'
import { definePart } from '../define-part.ts'
import { distributions } from '../deploy/distributions.ts'
import type { Distribution } from '../deploy/distributions.ts'
import { addressList } from '../inputs/address-list.ts'
import { cidr } from '../inputs/cidr.ts'
import { ipAddress } from '../inputs/ip-address.ts'
import { text } from '../inputs/text.ts'
import { note } from '../note.ts'
import { addressFiles } from './address-file.ts'

const inputs = {
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
      // The kernel takes 15 characters at most (IFNAMSIZ); * and ? are wildcards of networkd and of NetworkManager.
      test: /^[A-Za-z0-9*?][A-Za-z0-9*?._-]{0,14}$/,
      problem: 'This is not the name of a network interface.',
      fix: 'Use up to 15 letters, digits, dots, hyphens and underscores, as in ens192.',
    },
  }),
}

/** Gives the host a fixed address instead of what DHCP hands out. */
const staticNetworkOn = ({ variant }: Distribution) =>
  definePart({
    inputs,
    checks: [
      addressUsable('address'),
      gatewayInSubnet('gateway', 'address'),
      sameFamily('dns', 'address'),
    ],
    butane(values) {
      const { path, mode, why, print } = addressFiles[variant]
      return {
        storage: { files: [note(why, { path, mode, contents: { inline: print(values) } })] },
      }
    },
  })

export const staticNetwork = staticNetworkOn(distributions.flatcar)
export const fcosStaticNetwork = staticNetworkOn(distributions.fcos)
