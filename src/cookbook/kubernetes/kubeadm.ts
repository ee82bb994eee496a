import { combine } from '../combine.ts'
import { definePart } from '../define-part.ts'
import type { Fragment } from '../fragment.ts'
import { text } from '../inputs/text.ts'
import { note } from '../note.ts'
import { extensionFragment } from '../sysext/extension-fragment.ts'
import { kubernetesExtension } from '../sysext/kubernetes.ts'
import { printUnit } from '../unit-text.ts'
import { writeYaml } from '../write-yaml.ts'
import { clusterReboots, nodeUpdates, rebootsFragment } from './cluster-reboots.ts'

const CONFIG = '/etc/kubeadm.yaml'

/** The port of the API server that kubeadm chooses. */
export const API_PORT = 6443

/** kubelet, kubeadm and kubectl, and what they want of the host. */
export const kubernetesNode = definePart({
  inputs: {
    kubernetesVersion: text({
      label: 'Kubernetes version',
      help: 'A release of the kubernetes extension of Flatcar’s sysext-bakery, from 1.31 on. Later releases of the same minor version install themselves.',
      example: kubernetesExtension.version.slice(1),
      pattern: {
        // kubeadm has read the configuration of v1beta4 since 1.31.
        test: /^1\.(3[1-9]|[4-9]\d)\.\d{1,2}$/,
        problem: 'This is not a version of Kubernetes from 1.31 on.',
        fix: 'Write three numbers without a v, as in 1.36.2.',
      },
    }),
    clusterReboots,
  },
  butane: (values) =>
    combine(
      extensionFragment(kubernetesExtension, {
        version: `v${values.kubernetesVersion}`,
        updates: nodeUpdates(values.clusterReboots),
      }),
      rebootsFragment(values.clusterReboots),
      {
        storage: {
          files: [
            note('kubeadm insists on it: packets of pods go through the host.', {
              path: '/etc/sysctl.d/60-kubernetes.conf',
              mode: 0o644,
              contents: { inline: 'net.ipv4.ip_forward = 1\n' },
            }),
          ],
        },
      },
    ),
})

/** How kubeadm is called on one kind of node. */
export interface KubeadmRun {
  /** For the unit and the comments: what it does. */
  words: string
  command: 'init' | 'join'
  /** Documents of its configuration (kubeadm.k8s.io/v1beta4), each with its kind and its fields. */
  documents: readonly (readonly [kind: string, fields: object])[]
  /** Settings of the service besides the call. */
  service?: readonly (readonly [string, string])[]
}

/**
 * Runs kubeadm once, at the first boot: the file that the kubelet needs is there afterwards. Its
 * configuration is a file that root alone may read, for all users see the arguments of a program.
 */
export function kubeadmFragment({ words, command, documents, service = [] }: KubeadmRun): Fragment {
  const texts = documents.map(([kind, fields]) =>
    writeYaml({ apiVersion: 'kubeadm.k8s.io/v1beta4', kind, ...fields }),
  )
  const runtime = 'containerd.service'
  return {
    storage: {
      files: [
        note(`What kubeadm ${command} is to do.`, {
          path: CONFIG,
          mode: 0o600,
          contents: { inline: texts.join('---\n') },
        }),
      ],
    },
    systemd: {
      units: [
        note(`${words}, unless that has been done already.`, {
          name: 'kubeadm.service',
          enabled: true,
          contents: printUnit(
            [
              'Unit',
              [
                ['Description', words],
                ['Requires', runtime],
                ['Wants', 'network-online.target'],
                ['After', `${runtime} network-online.target`],
                ['ConditionPathExists', '!/etc/kubernetes/kubelet.conf'],
              ],
            ],
            [
              'Service',
              [
                ['Type', 'oneshot'],
                ['ExecStart', `/usr/bin/kubeadm ${command} --config ${CONFIG}`],
                ...service,
              ],
            ],
            ['Install', [['WantedBy', 'multi-user.target']]],
          ),
        }),
      ],
    },
  }
}
