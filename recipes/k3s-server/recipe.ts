import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { server } from '../../src/cookbook/inputs/server.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { k3sFragment, k3sInputs, TOKEN_PATTERN } from '../../src/cookbook/kubernetes/k3s.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A small Kubernetes cluster on one host, which agents may join. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'kubernetes'],
  excludes: ['kubernetes'],
  answeredBy: { clusterReboots: { provider: 'reboot-strategy', answer: 'false' } },
  inputs: {
    ...hostName.inputs,
    ...k3sInputs,
    k3sToken: text({
      label: 'Token of the cluster',
      help: 'Agents join with it, and it encrypts what K3s keeps. Left empty, K3s makes one up.',
      example: 'a-long-random-word-of-yours',
      optional: true,
      secret: true,
      pattern: TOKEN_PATTERN,
    }),
    k3sName: server({
      label: 'Another name of the server',
      help: 'A name or an address, besides the host’s own, that the certificate is to be good for.',
      example: 'k3s.example.net',
      optional: true,
    }),
    k3sIngress: toggle({
      label: 'Bring Traefik and ServiceLB along',
      help: 'The ingress and the load balancer that K3s installs; switch them off to choose others.',
      default: true,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      k3sFragment('k3s.service', values, {
        token: values.k3sToken,
        'tls-san': values.k3sName === undefined ? undefined : [bare(values.k3sName)],
        disable: values.k3sIngress ? undefined : ['traefik', 'servicelb'],
      }),
    ),
})

/** A certificate has IPv6 addresses without the brackets that an address with a port needs. */
function bare(host: string): string {
  return host.replaceAll(/[[\]]/g, '')
}
