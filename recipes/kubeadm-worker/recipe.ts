import { exampleReplaced } from '../../src/cookbook/checks/example-replaced.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { server } from '../../src/cookbook/inputs/server.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { API_PORT, kubeadmFragment, kubernetesNode } from '../../src/cookbook/kubernetes/kubeadm.ts'
import { kubernetesLints } from '../../src/cookbook/lints/extra/kubernetes-containerd.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

const TOKEN = 'abcdef.0123456789abcdef'
const HASH = `sha256:${'0123456789abcdef'.repeat(4)}`

/** A node that joins a cluster of kubeadm's at the first boot. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'kubernetes'],
  lints: kubernetesLints,
  // The kubelet does not start where swap is on.
  excludes: ['kubernetes', 'swap'],
  answeredBy: { clusterReboots: { provider: 'reboot-strategy', answer: 'false' } },
  inputs: {
    ...hostName.inputs,
    ...kubernetesNode.inputs,
    joinServer: server({
      label: 'Control plane to join',
      help: 'The name or the address at which its API server answers, on port 6443.',
      example: 'k8s.example.net',
      guarded: true,
    }),
    joinToken: text({
      label: 'Join token',
      help: 'From kubeadm token create on the control plane; it holds for 24 hours.',
      example: TOKEN,
      secret: true,
      pattern: {
        test: /^[a-z0-9]{6}\.[a-z0-9]{16}$/,
        problem: 'This is not a token of kubeadm.',
        fix: 'Copy what comes after --token: six characters, a dot, sixteen characters.',
      },
    }),
    caCertHash: text({
      label: 'Fingerprint of the cluster',
      help: 'The hash of the key that the cluster signs with. By it the node knows that it talks to the right control plane.',
      example: HASH,
      pattern: {
        test: /^sha256:[0-9a-f]{64}$/,
        problem: 'This is not the hash of a key.',
        fix: 'Copy what comes after --discovery-token-ca-cert-hash, with sha256: in front.',
      },
    }),
    ...coreLogin.inputs,
  },
  checks: [
    ...coreLogin.checks,
    exampleReplaced('joinToken', TOKEN, 'Make one with: sudo kubeadm token create'),
    exampleReplaced(
      'caCertHash',
      HASH,
      'It is in what sudo kubeadm token create --print-join-command says.',
    ),
  ],
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      kubernetesNode.butane(values),
      kubeadmFragment({
        words: 'Joins a Kubernetes cluster',
        command: 'join',
        documents: [
          [
            'JoinConfiguration',
            {
              discovery: {
                bootstrapToken: {
                  apiServerEndpoint: `${values.joinServer}:${API_PORT}`,
                  token: values.joinToken,
                  caCertHashes: [values.caCertHash],
                },
              },
            },
          ],
        ],
        // The control plane may come up later than this node.
        service: [
          ['Restart', 'on-failure'],
          ['RestartSec', '30'],
        ],
      }),
    ),
})
