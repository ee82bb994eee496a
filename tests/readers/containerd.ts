import { join } from 'node:path'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'

const PATH = '/etc/containerd/config.toml'
/** What a host with mirrors must have besides them: without it, the units of pods are in no cgroup. */
const WANTED = [/config_path = "\/etc\/containerd\/certs\.d"/, /SystemdCgroup = true/]

/** containerd reads its settings and prints all that it has then. Debian has 1.6, as LTS-2023. */
export const containerd: Reader = {
  title: 'containerd config dump',
  programs: ['containerd'],
  reads: ({ files }) => (PATH in files ? [PATH] : []),
  async complaint({ root }) {
    const words = [await need('containerd'), '--config', join(root, PATH), 'config', 'dump']
    const { status, stdout, output } = await run(words)
    if (status !== 0) return output
    return WANTED.filter((pattern) => !pattern.test(stdout))
      .map((pattern) => `it has no ${pattern.source}\n`)
      .join('')
  },
  bad: [
    bad('a text that is no TOML', 'version = ', /toml|parse/i),
    bad(
      'a version that is no number',
      'version = "two"',
      /incompatible types|cannot unmarshal|TOML/i,
    ),
    bad('settings of a plugin under a short name', settings('cri'), /invalid plugin key/),
    bad(
      'a plugin without what we want of it',
      settings('io.containerd.grpc.v1.x'),
      /no config_path/,
    ),
  ],
}

function settings(plugin: string): string {
  const section = `plugins."${plugin}"`
  return (
    `version = 2\n[${section}.registry]\nconfig_path = "/etc/containerd/certs.d"\n` +
    `[${section}.containerd.runtimes.runc.options]\nSystemdCgroup = true\n`
  )
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}
