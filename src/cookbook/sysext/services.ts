import type { Extension } from './extension.ts'

/** Other extensions with a service. */
export const services: readonly Extension[] = [
  {
    name: 'coder',
    title: 'Coder',
    summary: 'workspaces for developers',
    version: 'v2.35.2',
    units: ['coder.service', 'coder-workspace-proxy.service'],
    starts: 'link',
    config: { path: '/etc/coder.d/coder.env', mode: 0o600, required: true },
  },
  {
    name: 'consul',
    title: 'Consul',
    summary: 'a service mesh and its register',
    version: '2.0.2',
    units: ['consul.service'],
    starts: 'itself',
    user: { name: 'consul', home: '/var/lib/consul' },
    config: {
      path: '/etc/consul.d/consul.hcl',
      // The unit is of the type notify, and Consul reports itself ready when it has joined somebody.
      least:
        'data_dir = "/var/lib/consul"\nserver = true\nbootstrap_expect = 1\nretry_join = ["127.0.0.1"]\n',
    },
  },
  {
    name: 'falco',
    title: 'Falco',
    summary: 'a watch on what programs do',
    version: '0.44.1',
    units: ['falco-modern-bpf.service', 'falcoctl-artifact-follow.service'],
    unitFolder: '/usr/local/lib/systemd/system',
    starts: 'link',
  },
  {
    name: 'nomad',
    title: 'Nomad',
    summary: 'a scheduler for jobs',
    version: '2.0.4',
    units: ['nomad.service'],
    starts: 'link',
    config: { path: '/etc/nomad.d/nomad.hcl' },
  },
  {
    name: 'ollama',
    title: 'Ollama',
    summary: 'language models on this host',
    version: 'v0.32.3',
    units: ['ollama.service'],
    starts: 'itself',
  },
  {
    name: 'scx',
    title: 'sched-ext',
    summary: 'other schedulers for the kernel',
    version: 'v1.1.2',
    units: ['scx.service'],
    starts: 'link',
    config: { path: '/etc/default/scx' },
  },
  {
    name: 'vault',
    title: 'Vault',
    summary: 'a store for secrets',
    version: '2.0.3',
    units: ['vault.service'],
    starts: 'itself',
    config: { path: '/etc/vault.d/vault.hcl' },
  },
  {
    name: 'wasmcloud',
    title: 'wasmCloud',
    summary: 'NATS, and the wash command',
    version: 'v2.5.2',
    units: ['nats.service'],
    starts: 'itself',
  },
]
