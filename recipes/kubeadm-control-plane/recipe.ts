import { poolBaseSound } from '../../src/cookbook/checks/address-pool.ts'
import { podSubnetHoldsNodes } from '../../src/cookbook/checks/pod-subnet.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { cidr } from '../../src/cookbook/inputs/cidr.ts'
import { server } from '../../src/cookbook/inputs/server.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { API_PORT, kubeadmFragment, kubernetesNode } from '../../src/cookbook/kubernetes/kubeadm.ts'
import { kubernetesLints } from '../../src/cookbook/lints/extra/kubernetes-containerd.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** Lets the user core use kubectl, as `kubeadm init` advises when it is done. */
const KUBECONFIG = [
  ['ExecStartPost', '/usr/bin/install -d -o core -g core -m 0700 /home/core/.kube'],
  [
    'ExecStartPost',
    '/usr/bin/install -o core -g core -m 0600 /etc/kubernetes/admin.conf /home/core/.kube/config',
  ],
] as const

/** The first control plane of a cluster, made by kubeadm at the first boot. */
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
    controlPlaneEndpoint: server({
      label: 'Name of the control plane',
      help: 'What nodes call it: a name that leads to this host, and later to all control planes. Left empty, it is the address of this host, and a second control plane is out of the question.',
      example: 'k8s.example.net',
      optional: true,
    }),
    podSubnet: cidr({
      label: 'Addresses of pods',
      help: 'A range that nothing else in your network uses. The pod network you install has to know it; this one is flannel’s own.',
      example: '10.244.0.0/16',
      family: 4,
    }),
    bootstrapToken: text({
      label: 'Token for joining',
      help: 'Lets nodes join for 24 hours: six characters, a dot, sixteen characters. Left empty, kubeadm makes one up.',
      example: '8kq2vd.x3m7c9w1p5z0r4t6',
      optional: true,
      secret: true,
      pattern: {
        test: /^[a-z0-9]{6}\.[a-z0-9]{16}$/,
        problem: 'This is not a token of kubeadm.',
        fix: 'Use six small letters or digits, a dot and sixteen more.',
      },
    }),
    ...coreLogin.inputs,
  },
  checks: [...coreLogin.checks, poolBaseSound('podSubnet'), podSubnetHoldsNodes('podSubnet')],
  butane: (values) => {
    const { bootstrapToken: token, controlPlaneEndpoint: endpoint } = values
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      kubernetesNode.butane(values),
      kubeadmFragment({
        words: 'Makes this host the control plane of a Kubernetes cluster',
        command: 'init',
        documents: [
          ['InitConfiguration', token === undefined ? {} : { bootstrapTokens: [{ token }] }],
          [
            'ClusterConfiguration',
            {
              kubernetesVersion: `v${values.kubernetesVersion}`,
              controlPlaneEndpoint: endpoint && `${endpoint}:${API_PORT}`,
              networking: { podSubnet: values.podSubnet.text },
            },
          ],
        ],
        service: KUBECONFIG,
      }),
    )
  },
})
