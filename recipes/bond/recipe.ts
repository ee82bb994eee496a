import { addressUsable } from '../../src/cookbook/checks/address-usable.ts'
import { gatewayInSubnet } from '../../src/cookbook/checks/gateway-in-subnet.ts'
import { sameFamily } from '../../src/cookbook/checks/same-family.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { neededAdapters } from '../../src/cookbook/needed-adapters.ts'
import { NOT_WAITED_FOR, networkdFile } from '../../src/cookbook/networkd-file.ts'
import { EXACT_NAME } from '../../src/cookbook/parts/adapter-name.ts'
import { addressSection } from '../../src/cookbook/parts/address-file.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { staticNetwork } from '../../src/cookbook/parts/static-network.ts'
import type { Problem } from '../../src/cookbook/problem.ts'
import type { UnitSection } from '../../src/cookbook/unit-text.ts'

const { address, gateway, dns } = staticNetwork.inputs

/** A host with one address on two adapters or more. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  hardware: { adapters: neededAdapters },
  provides: ['static-address', 'login'],
  excludes: ['static-address'],
  inputs: {
    ...hostName.inputs,
    bondAdapters: lineList({
      label: 'Adapters in the bond',
      help: 'One a line, two or more.',
      example: 'ens192\nens224',
      line: EXACT_NAME,
    }),
    bondMode: choice({
      label: 'Mode',
      help: 'Active-backup needs nothing of the switch; LACP needs a switch that speaks it.',
      default: 'active-backup',
      choices: [
        { value: 'active-backup', label: 'One works, the others stand by (active-backup)' },
        { value: '802.3ad', label: 'All work together (LACP, 802.3ad)' },
      ],
    }),
    address,
    gateway,
    dns,
    ...coreLogin.inputs,
  },
  checks: [
    addressUsable('address'),
    gatewayInSubnet('gateway', 'address'),
    sameFamily('dns', 'address'),
    twoAdapters,
    ...coreLogin.checks,
  ],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          networkdFile(
            '00-bond.netdev',
            'One link made of several adapters.',
            [
              'NetDev',
              [
                ['Name', 'bond0'],
                ['Kind', 'bond'],
              ],
            ],
            modes[values.bondMode],
          ),
          ...values.bondAdapters.map((name, index) =>
            networkdFile(
              `00-bond-${index + 1}.network`,
              `${name} belongs to the bond; a cable that is out does not hold up the boot.`,
              ['Match', [['Name', name]]],
              NOT_WAITED_FOR,
              ['Network', [['Bond', 'bond0']]],
            ),
          ),
          networkdFile(
            '00-bond.network',
            'The address of the host, on the bond.',
            ['Match', [['Name', 'bond0']]],
            addressSection(values),
          ),
        ],
      },
    }),
})

/** Without a check every so often (MIIMonitorSec) the bond never finds out that a link is down. */
const modes: Record<'active-backup' | '802.3ad', UnitSection> = {
  'active-backup': [
    'Bond',
    [
      ['Mode', 'active-backup'],
      ['MIIMonitorSec', '100ms'],
    ],
  ],
  '802.3ad': [
    'Bond',
    [
      ['Mode', '802.3ad'],
      ['MIIMonitorSec', '100ms'],
      ['TransmitHashPolicy', 'layer3+4'],
    ],
  ],
}

function twoAdapters({ bondAdapters }: { bondAdapters: readonly string[] }): Problem | undefined {
  if (bondAdapters.length > 1) return undefined
  return {
    input: 'bondAdapters',
    severity: 'error',
    problem: 'One adapter makes no bond.',
    fix: 'Type a second one on a line of its own, or take the recipe for a fixed address.',
  }
}
