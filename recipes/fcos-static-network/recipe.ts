import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { fcosLogin } from '../../src/cookbook/parts/core-login.ts'
import { fcosHostName } from '../../src/cookbook/parts/host-name.ts'
import { fcosStaticNetwork } from '../../src/cookbook/parts/static-network.ts'

/** A Fedora CoreOS host with a fixed address, a name and a login. */
export default defineRecipe({
  spec: 'fcos 1.0.0',
  provides: ['static-address', 'login'],
  inputs: { ...fcosHostName.inputs, ...fcosStaticNetwork.inputs, ...fcosLogin.inputs },
  checks: [...fcosStaticNetwork.checks, ...fcosLogin.checks],
  butane: (values) =>
    combine(
      fcosLogin.butane(values),
      fcosStaticNetwork.butane(values),
      fcosHostName.butane(values),
    ),
})
