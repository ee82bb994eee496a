import { addressUsable } from '../../src/cookbook/checks/address-usable.ts'
import { gatewayInSubnet } from '../../src/cookbook/checks/gateway-in-subnet.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { cidr } from '../../src/cookbook/inputs/cidr.ts'
import { ipAddress } from '../../src/cookbook/inputs/ip-address.ts'
import { networkdFile } from '../../src/cookbook/networkd-file.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { staticNetwork } from '../../src/cookbook/parts/static-network.ts'

const { interface: adapter, dns } = staticNetwork.inputs

/** A host with a fixed IPv4 and a fixed IPv6 address on one adapter. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['static-address', 'login'],
  excludes: ['static-address'],
  inputs: {
    ...hostName.inputs,
    ipv4Address: cidr({
      label: 'IPv4 address',
      help: 'With the prefix length of its subnet; a netmask of 255.255.255.0 is /24.',
      example: '192.168.10.20/24',
      family: 4,
      perHost: true,
    }),
    ipv4Gateway: ipAddress({
      label: 'IPv4 gateway',
      help: 'The router that leads out of the IPv4 subnet.',
      example: '192.168.10.1',
    }),
    ipv6Address: cidr({
      label: 'IPv6 address',
      help: 'With the prefix length of its subnet, which mostly is /64.',
      example: '2001:db8:10::20/64',
      family: 6,
      perHost: true,
    }),
    ipv6Gateway: ipAddress({
      label: 'IPv6 gateway',
      help: 'An address in the subnet, or the link-local one of the router, such as fe80::1.',
      example: '2001:db8:10::1',
    }),
    dns,
    interface: adapter,
    ...coreLogin.inputs,
  },
  checks: [
    addressUsable('ipv4Address'),
    gatewayInSubnet('ipv4Gateway', 'ipv4Address'),
    addressUsable('ipv6Address'),
    gatewayInSubnet('ipv6Gateway', 'ipv6Address'),
    ...coreLogin.checks,
  ],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          networkdFile(
            '00-dual-stack.network',
            'Both addresses. 00- sorts before the DHCP files that Flatcar brings along.',
            ['Match', [['Name', values.interface]]],
            [
              'Network',
              [
                ['Address', values.ipv4Address.text],
                ['Address', values.ipv6Address.text],
                ...values.dns.map(({ text }) => ['DNS', text] as const),
                ['IPv6AcceptRA', 'no'],
              ],
            ],
            ['Route', [['Gateway', values.ipv4Gateway.text]]],
            ['Route', [['Gateway', values.ipv6Gateway.text]]],
          ),
        ],
      },
    }),
})
