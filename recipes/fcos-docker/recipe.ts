import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { note } from '../../src/cookbook/note.ts'
import { fcosLogin } from '../../src/cookbook/parts/core-login.ts'
import { dockerAddressPools } from '../../src/cookbook/parts/docker-address-pools.ts'
import { fcosHostName } from '../../src/cookbook/parts/host-name.ts'

/** A Fedora CoreOS host whose Docker starts at boot and keeps to a range of addresses. */
export default defineRecipe({
  spec: 'fcos 1.0.0',
  provides: ['docker', 'docker-builtin', 'login'],
  inputs: { ...fcosHostName.inputs, ...dockerAddressPools.inputs, ...fcosLogin.inputs },
  checks: [...dockerAddressPools.checks, ...fcosLogin.checks],
  butane: (values) =>
    combine(
      fcosLogin.butane(values),
      fcosHostName.butane(values),
      dockerAddressPools.butane(values),
      {
        systemd: {
          units: [
            note('Start Docker at boot instead of at the first use of its socket.', {
              name: 'docker.service',
              enabled: true,
            }),
          ],
        },
      },
    ),
})
