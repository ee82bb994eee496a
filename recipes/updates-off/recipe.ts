import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { updateConf } from '../../src/cookbook/update-conf.ts'

/** A host that stays on its release until somebody updates it. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'update-server'],
  excludes: ['update-server'],
  inputs: { ...hostName.inputs, ...coreLogin.inputs },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      updateConf('No server has this name, so update-engine finds no update.', {
        SERVER: 'disabled',
      }),
    ),
})
