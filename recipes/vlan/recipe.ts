import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { NO_ADDRESS, NOT_WAITED_FOR, networkdFile } from '../../src/cookbook/networkd-file.ts'
import { addressSection } from '../../src/cookbook/parts/address-file.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { staticNetwork } from '../../src/cookbook/parts/static-network.ts'

/** A host that tags its packets itself, and has its address in that VLAN. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['static-address', 'login'],
  excludes: ['static-address'],
  inputs: {
    ...hostName.inputs,
    vlanId: integer({
      label: 'VLAN',
      help: 'The number of the VLAN that the host is in.',
      example: '20',
      min: 1,
      max: 4094,
    }),
    ...staticNetwork.inputs,
    ...coreLogin.inputs,
  },
  checks: [...staticNetwork.checks, ...coreLogin.checks],
  butane(values) {
    const name = `vlan${values.vlanId}`
    return combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          networkdFile(
            '00-vlan.netdev',
            'A link whose packets carry the number of the VLAN.',
            [
              'NetDev',
              [
                ['Name', name],
                ['Kind', 'vlan'],
              ],
            ],
            ['VLAN', [['Id', String(values.vlanId)]]],
          ),
          networkdFile(
            '01-vlan-adapter.network',
            'The adapter carries the VLAN and has no address of its own, so nothing waits for one.',
            ['Match', [['Name', values.interface]]],
            NOT_WAITED_FOR,
            ['Network', [['VLAN', name], ...NO_ADDRESS]],
          ),
          networkdFile(
            '00-vlan.network',
            'The address of the host, in the VLAN.',
            ['Match', [['Name', name]]],
            addressSection(values),
          ),
        ],
      },
    })
  },
})
