import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { dockerAtBoot } from '../../src/cookbook/parts/docker-at-boot.ts'
import { dockerCompose } from '../../src/cookbook/parts/docker-compose.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A host with the `docker compose` command. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  needs: ['docker'],
  inputs: {
    ...hostName.inputs,
    ...dockerCompose.inputs,
    atBoot: toggle({
      label: 'Start Docker at boot',
      help: 'Containers with a restart policy come back after an update only if Docker itself starts.',
      default: true,
    }),
    ...coreLogin.inputs,
  },
  answeredBy: { atBoot: { provider: 'docker', answer: 'false' } },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      values.atBoot ? dockerAtBoot.butane({}) : {},
      dockerCompose.butane(values),
    ),
})
