import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { dockerAtBoot } from '../../src/cookbook/parts/docker-at-boot.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A host whose Docker starts at boot, with its address from DHCP. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['docker', 'docker-builtin', 'login'],
  inputs: { ...hostName.inputs, ...coreLogin.inputs },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), dockerAtBoot.butane({})),
})
