import type { Cidr } from '../../src/cookbook/address.ts'
import { overlaps } from '../../src/cookbook/address.ts'
import { addressUsable } from '../../src/cookbook/checks/address-usable.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { cidr } from '../../src/cookbook/inputs/cidr.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { neededAdapters } from '../../src/cookbook/needed-adapters.ts'
import { NO_ADDRESS, NOT_WAITED_FOR, networkdFile } from '../../src/cookbook/networkd-file.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { staticNetwork } from '../../src/cookbook/parts/static-network.ts'
import type { Problem } from '../../src/cookbook/problem.ts'
import type { UnitSection } from '../../src/cookbook/unit-text.ts'

const MAC = /^([\da-f]{2}:){5}[\da-f]{2}$/i

/** A host with a second adapter in a network that leads nowhere else. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  hardware: { adapters: neededAdapters },
  provides: ['static-address', 'login'],
  excludes: ['static-address'],
  inputs: {
    ...hostName.inputs,
    ...staticNetwork.inputs,
    innerAdapter: text({
      label: 'Inner adapter',
      help: 'Its name, or its MAC address as the settings of the virtual machine show it.',
      example: 'ens224',
      pattern: {
        test: /^([A-Za-z0-9][A-Za-z0-9._-]{0,14}|([\dA-Fa-f]{2}:){5}[\dA-Fa-f]{2})$/,
        problem: 'This is neither the name of an adapter nor a MAC address.',
        fix: 'Write it as in ens224 or 00:50:56:ab:cd:ef.',
      },
    }),
    innerMode: choice({
      label: 'Address of the inner adapter',
      help: 'Where it comes from.',
      default: 'fixed',
      choices: [
        { value: 'fixed', label: 'Fixed' },
        { value: 'dhcp', label: 'DHCP, without its gateway and name servers' },
      ],
    }),
    innerAddress: cidr({
      label: 'Inner address',
      help: 'The address in the inner network and its prefix length; there is no gateway.',
      example: '10.20.0.20/24',
      perHost: true,
      shownIf: ({ innerMode }: Values) => innerMode === 'fixed',
    }),
    innerWaits: toggle({
      label: 'Wait for the inner network at boot',
      help: 'Services that want the network start only when the inner adapter has its address, too.',
      default: false,
    }),
    ...coreLogin.inputs,
  },
  checks: [
    ...staticNetwork.checks,
    addressUsable('innerAddress'),
    subnetsApart,
    adaptersApart,
    ...coreLogin.checks,
  ],
  butane: (values) =>
    combine(coreLogin.butane(values), staticNetwork.butane(values), hostName.butane(values), {
      storage: {
        files: [
          networkdFile(
            '00-inner.network',
            'The inner network: an address, and no way out.',
            [
              'Match',
              [[MAC.test(values.innerAdapter) ? 'MACAddress' : 'Name', values.innerAdapter]],
            ],
            ...(values.innerWaits ? [] : [NOT_WAITED_FOR]),
            ...(values.innerMode === 'fixed' ? fixed(values.innerAddress) : leased),
          ),
        ],
      },
    }),
})

const fixed = (address: Cidr): UnitSection[] => [
  [
    'Network',
    [
      ['Address', address.text],
      ...(address.address.family === 4 ? NO_ADDRESS : NO_ADDRESS.slice(1)),
    ],
  ],
]

/** A lease brings an address only: two default routes and two sets of name servers would compete. */
const leased: UnitSection[] = [
  ['Network', [['DHCP', 'ipv4'], ...NO_ADDRESS]],
  [
    'DHCPv4',
    [
      ['UseRoutes', 'no'],
      ['UseDNS', 'no'],
    ],
  ],
]

/** The kernel could not tell on which adapter an address is that both subnets hold. */
function subnetsApart(values: {
  address: Cidr
  innerMode: string
  innerAddress: Cidr
}): Problem | undefined {
  const { address, innerMode, innerAddress } = values
  if (innerMode !== 'fixed' || !overlaps(address, innerAddress)) return undefined
  return {
    input: 'innerAddress',
    severity: 'error',
    problem: `${innerAddress.text} and ${address.text} share addresses, so both adapters would lead to them.`,
    fix: 'Give the inner network a subnet of its own.',
  }
}

/** networkd gives an adapter the first file that matches. */
function adaptersApart(values: { interface: string; innerAdapter: string }): Problem | undefined {
  const { interface: outer, innerAdapter } = values
  const outerIsPattern = /[*?]/.test(outer)
  if (outer !== innerAdapter && !outerIsPattern) return undefined
  return {
    input: 'interface',
    severity: 'error',
    problem: outerIsPattern
      ? `The pattern ${outer} may match the inner adapter as well.`
      : 'Both are the same adapter.',
    fix: 'Type the name of each adapter, as ip a on the console shows it.',
  }
}
