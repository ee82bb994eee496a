import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { dockerAddressPools } from '../../src/cookbook/parts/docker-address-pools.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A host whose Docker networks stay within a range of your choice. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  needs: ['docker'],
  inputs: { ...hostName.inputs, ...dockerAddressPools.inputs, ...coreLogin.inputs },
  checks: [...dockerAddressPools.checks, ...coreLogin.checks],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), dockerAddressPools.butane(values)),
})
