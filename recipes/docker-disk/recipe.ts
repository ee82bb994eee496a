import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { blockDevice } from '../../src/cookbook/inputs/block-device.ts'
import { neededDisks } from '../../src/cookbook/needed-disks.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'
import {
  byLabel,
  eraseSwitch,
  fileSystem,
  mountedVolume,
  wholeDisk,
} from '../../src/cookbook/volume.ts'

const LABEL = 'docker'
const DOCKER = '/var/lib/docker'
const CONTAINERD = '/var/lib/containerd'
/** A folder on the same disk, which Docker has no business with. */
const CONTAINERD_ON_DISK = `${DOCKER}/containerd-root`

/** A host whose images, containers and volumes are on a disk of their own. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  hardware: { disks: neededDisks },
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    dockerDisk: blockDevice({
      label: 'Docker disk',
      help: 'The second disk of a virtual machine is mostly /dev/sdb; an NVMe one is /dev/nvme0n1.',
      example: '/dev/sdb',
    }),
    dockerFormat: fileSystem('File system for Docker'),
    dockerErase: eraseSwitch('Erase the Docker disk'),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const { dockerDisk: device, dockerFormat: format, dockerErase: erase } = values
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      wholeDisk({ device, label: LABEL, erase }),
      mountedVolume({ device: byLabel(LABEL), label: LABEL, format, path: DOCKER, erase }),
      {
        storage: {
          directories: [
            note('For containerd, which keeps the images of Docker 29 and later.', {
              path: CONTAINERD_ON_DISK,
              mode: 0o711,
            }),
          ],
        },
        systemd: {
          units: [
            note('Puts containerd’s folder on the same disk.', {
              name: 'var-lib-containerd.mount',
              enabled: true,
              contents: printBind(),
            }),
            note('Keeps both from starting without the disk, and from filling the root instead.', {
              name: 'docker.service',
              dropins: [needs(DOCKER)],
            }),
            { name: 'containerd.service', dropins: [needs(CONTAINERD)] },
          ],
        },
      },
    )
  },
})

function needs(path: string) {
  const contents = printUnit(['Unit', [['RequiresMountsFor', path]]])
  return { name: '10-docker-disk.conf', contents }
}

function printBind(): string {
  return printUnit(
    [
      'Unit',
      [
        ['Description', 'The folder of containerd on the disk of Docker'],
        ['RequiresMountsFor', DOCKER],
      ],
    ],
    [
      'Mount',
      [
        ['What', CONTAINERD_ON_DISK],
        ['Where', CONTAINERD],
        ['Type', 'none'],
        ['Options', 'bind'],
      ],
    ],
    ['Install', [['RequiredBy', 'local-fs.target']]],
  )
}
