import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { enableOfficial } from '../../src/cookbook/sysext/official.ts'
import * as since from '../../src/facts/since.ts'

/** Each needs a Flatcar of at least the release in its help. */
const extension = (name: string, what: string, since: string, on = false) =>
  toggle({ label: name, help: `${what} Since Flatcar ${since}.`, default: on })

/** Switches with the names that Flatcar's initrd reads (bootengine). */
const SWITCHES: readonly [
  key: `official${'Podman' | 'Python' | 'Zfs' | 'Incus' | 'Overlaybd'}`,
  name: string,
][] = [
  ['officialPodman', 'podman'],
  ['officialPython', 'python'],
  ['officialZfs', 'zfs'],
  ['officialIncus', 'incus'],
  ['officialOverlaybd', 'overlaybd'],
]

const NVIDIA = ['570-open', '570', '550-open', '550', '535-open', '535']

/** A host with extensions that Flatcar itself publishes with each release. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    officialPodman: extension(
      'Podman',
      'Containers without a daemon.',
      since.podmanExtension,
      true,
    ),
    officialPython: extension('Python', 'Python with pip.', since.pythonExtension),
    officialZfs: extension(
      'ZFS',
      'The file system with its kernel modules; experimental.',
      since.zfsExtension,
    ),
    officialIncus: extension('Incus', 'Containers and virtual machines.', since.incusExtension),
    officialOverlaybd: extension(
      'OverlayBD',
      'Images of containers that load as needed.',
      since.overlaybdExtension,
    ),
    officialNvidia: choice({
      label: 'NVIDIA drivers',
      help: `Prebuilt drivers for a GPU that is passed through to the machine. Since Flatcar ${since.nvidiaExtension}.`,
      default: 'none',
      choices: [
        { value: 'none', label: 'None' },
        ...NVIDIA.map((value) => ({ value, label: value.replace('-', ', ') })),
      ],
    }),
    officialDockerOff: toggle({
      label: 'Switch off Docker',
      help: 'Leaves the Docker of the image out, for a host that runs Podman or only containerd.',
      default: false,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const names = SWITCHES.filter(([key]) => values[key]).map(([, name]) => name)
    if (values.officialNvidia !== 'none') names.push(`nvidia-drivers-${values.officialNvidia}`)
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      enableOfficial(names),
      values.officialIncus ? containerUsers() : {},
      values.officialDockerOff ? dockerOff() : {},
    )
  },
})

/** Numbers that Incus gives to the users inside its containers (subuid(5), subgid(5)). */
function containerUsers(): Fragment {
  return {
    storage: {
      files: ['/etc/subuid', '/etc/subgid'].map((path) =>
        note('Numbers for the users inside the containers of Incus.', {
          path,
          append: [{ inline: 'root:1065536:65536\n' }],
        }),
      ),
    },
  }
}

function dockerOff(): Fragment {
  return {
    storage: {
      links: [
        note('Takes the place of the link to the Docker of the image, so that it is not merged.', {
          path: '/etc/extensions/docker-flatcar.raw',
          target: '/dev/null',
          hard: false,
          overwrite: true,
        }),
      ],
    },
  }
}
