import { combine } from '../../src/cookbook/combine.ts'
import { MIRROR_OF_REGISTRY } from '../../src/cookbook/containers/patterns.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { FileItem } from '../../src/cookbook/fragment.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { toml } from '../../src/cookbook/text-tree.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

const CONFIG = '/etc/containerd/config.toml'
const HOSTS = '/etc/containerd/certs.d'

/** A host whose containerd asks mirrors before it asks a registry, for Kubernetes above all. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    containerdMirrors: lineList({
      label: 'Mirrors',
      help: 'A registry, a space and the address of its mirror, one pair a line; a registry may have several. A path is welcome.',
      example: 'docker.io https://mirror.example.net',
      guarded: true,
      line: MIRROR_OF_REGISTRY,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note(
            'What containerd has on Flatcar anyway, and the folder in which it looks for mirrors.',
            {
              path: CONFIG,
              mode: 0o644,
              overwrite: true,
              contents: toml(SETTINGS),
            },
          ),
          ...[...groupByRegistry(values.containerdMirrors)].map(([registry, mirrors]) =>
            note<FileItem>(`Where containerd asks for images of ${registry}, in this order.`, {
              path: `${HOSTS}/${registry}/hosts.toml`,
              mode: 0o644,
              contents: toml(hostsOf(registry, mirrors)),
            }),
          ),
        ],
      },
      systemd: {
        units: [
          note('The unit of the image takes its settings from the file that this variable names.', {
            name: 'containerd.service',
            dropins: [
              {
                name: '10-containerd-mirrors.conf',
                contents: printUnit(['Service', [['Environment', `CONTAINERD_CONFIG=${CONFIG}`]]]),
              },
            ],
          }),
        ],
      },
    }),
})

/**
 * The settings that come with Flatcar in /usr/share/containerd/config.toml, as far as they differ
 * from what containerd does by itself, and the folder of mirrors. containerd 2 reads version 2, too.
 */
const SETTINGS = {
  version: 2,
  oom_score: -999,
  plugins: {
    'io.containerd.grpc.v1.cri': {
      enable_selinux: true,
      containerd: {
        runtimes: {
          runc: { runtime_type: 'io.containerd.runc.v2', options: { SystemdCgroup: true } },
        },
      },
      registry: { config_path: HOSTS },
    },
  },
}

/** Mirrors by their registry, each list in the order typed. */
function groupByRegistry(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const line of lines) {
    const [registry = '', mirror = ''] = line.split(/ +/)
    groups.set(registry, [...(groups.get(registry) ?? []), mirror])
  }
  return groups
}

/** The hosts.toml of a registry (containerd, docs/hosts.md); the images of docker.io lie elsewhere. */
function hostsOf(registry: string, mirrors: readonly string[]) {
  const server = registry === 'docker.io' ? 'registry-1.docker.io' : registry
  return {
    server: `https://${server}`,
    host: Object.fromEntries(mirrors.map((mirror) => [mirror, hostOf(mirror)])),
  }
}

/** containerd adds /v2 to the path of a mirror, unless it is told that it is in there already. */
function hostOf(mirror: string) {
  const capabilities = ['pull', 'resolve']
  return mirror.includes('/v2/') ? { capabilities, override_path: true } : { capabilities }
}
