import { exampleReplaced } from '../../src/cookbook/checks/example-replaced.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { server } from '../../src/cookbook/inputs/server.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { k3sFragment, k3sInputs, TOKEN_PATTERN } from '../../src/cookbook/kubernetes/k3s.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

const TOKEN = `K10${'0123456789abcdef'.repeat(4)}::server:example`

/** A host that joins a K3s cluster. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'kubernetes'],
  excludes: ['kubernetes'],
  answeredBy: { clusterReboots: { provider: 'reboot-strategy', answer: 'false' } },
  inputs: {
    ...hostName.inputs,
    ...k3sInputs,
    k3sServer: server({
      label: 'K3s server',
      help: 'The name or the address of the server to join, which answers on port 6443.',
      example: 'k3s.example.net',
      guarded: true,
    }),
    k3sJoinToken: text({
      label: 'Join token',
      help: 'From /var/lib/rancher/k3s/server/token on the server. In this long form it says which cluster is the right one.',
      example: TOKEN,
      secret: true,
      pattern: TOKEN_PATTERN,
    }),
    ...coreLogin.inputs,
  },
  checks: [
    ...coreLogin.checks,
    exampleReplaced(
      'k3sJoinToken',
      TOKEN,
      'Look it up with: sudo cat /var/lib/rancher/k3s/server/token',
    ),
  ],
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      k3sFragment('k3s-agent.service', values, {
        server: `https://${values.k3sServer}:6443`,
        token: values.k3sJoinToken,
      }),
    ),
})
