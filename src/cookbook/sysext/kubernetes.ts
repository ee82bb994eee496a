import type { Extension } from './extension.ts'

/** kubelet, kubeadm and kubectl, with the CNI plug-ins. */
export const kubernetesExtension: Extension = {
  name: 'kubernetes',
  title: 'Kubernetes',
  summary: 'kubelet, kubeadm and kubectl',
  version: 'v1.36.2',
  minorPinned: true,
  units: ['kubelet.service'],
  starts: 'itself',
}

/** K3s, as a server or as an agent. */
export const k3sExtension: Extension = {
  name: 'k3s',
  title: 'K3s',
  summary: 'a small Kubernetes',
  version: 'v1.36.2+k3s1',
  minorPinned: true,
  units: ['k3s.service', 'k3s-agent.service'],
  unitFolder: '/usr/local/lib/systemd/system',
  starts: 'link',
  agent: 'k3s-agent.service',
  config: { path: '/etc/rancher/k3s/config.yaml', mode: 0o600 },
}

/** Kubernetes in its forms, and what belongs to it. */
export const kubernetes: readonly Extension[] = [
  kubernetesExtension,
  k3sExtension,
  {
    name: 'rke2',
    title: 'RKE2',
    summary: 'Rancher’s Kubernetes',
    version: 'v1.36.2+rke2r1',
    minorPinned: true,
    units: ['rke2-server.service', 'rke2-agent.service'],
    unitFolder: '/usr/local/lib/systemd/system',
    starts: 'link',
    agent: 'rke2-agent.service',
    config: { path: '/etc/rancher/rke2/config.yaml', mode: 0o600 },
  },
  {
    name: 'crio',
    title: 'CRI-O',
    summary: 'a container runtime for Kubernetes',
    version: 'v1.36.2',
    units: ['crio.service'],
    starts: 'itself',
  },
  {
    name: 'cilium',
    title: 'Cilium',
    summary: 'the command that installs the network of a cluster',
    version: 'v0.19.6',
    units: ['cilium.service'],
    starts: 'hand',
  },
]
