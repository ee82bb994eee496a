import { poolClearOfHost } from '../../src/cookbook/checks/address-pool.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { dockerAddressPools } from '../../src/cookbook/parts/docker-address-pools.ts'
import { dockerAtBoot } from '../../src/cookbook/parts/docker-at-boot.ts'
import { dockerCompose } from '../../src/cookbook/parts/docker-compose.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { staticNetwork } from '../../src/cookbook/parts/static-network.ts'

/** A Docker host with all of it: fixed address, login, Docker at boot, Compose, address pools. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  inputs: {
    ...hostName.inputs,
    ...staticNetwork.inputs,
    ...dockerCompose.inputs,
    ...dockerAddressPools.inputs,
    ...coreLogin.inputs,
  },
  checks: [
    ...staticNetwork.checks,
    ...dockerAddressPools.checks,
    poolClearOfHost('poolBase', 'address'),
    ...coreLogin.checks,
  ],
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      staticNetwork.butane(values),
      hostName.butane(values),
      dockerAtBoot.butane({}),
      dockerCompose.butane(values),
      dockerAddressPools.butane(values),
    ),
})
