import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { staticNetwork } from '../../src/cookbook/parts/static-network.ts'

/** A host with a fixed address, a name and a login. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['static-address', 'login'],
  inputs: { ...hostName.inputs, ...staticNetwork.inputs, ...coreLogin.inputs },
  checks: [...staticNetwork.checks, ...coreLogin.checks],
  butane: (values) =>
    combine(coreLogin.butane(values), staticNetwork.butane(values), hostName.butane(values)),
})
