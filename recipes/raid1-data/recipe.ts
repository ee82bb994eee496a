import { otherDisk } from '../../src/cookbook/checks/other-disk.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { blockDevice } from '../../src/cookbook/inputs/block-device.ts'
import { mountPoint } from '../../src/cookbook/inputs/mount-point.ts'
import { neededDisks } from '../../src/cookbook/needed-disks.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import {
  byLabel,
  eraseSwitch,
  fileSystem,
  mountedVolume,
  RAID_MEMBER,
  wholeDisk,
} from '../../src/cookbook/volume.ts'

const NAME = 'mirror'
const MEMBERS = [`${NAME}-1`, `${NAME}-2`] as const

/** A host whose data are on two disks alike. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  hardware: { disks: neededDisks },
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    raidDisk1: blockDevice({
      label: 'First disk of the mirror',
      help: 'The second disk of a virtual machine is mostly /dev/sdb; the first has Flatcar on it.',
      example: '/dev/sdb',
    }),
    raidDisk2: blockDevice({
      label: 'Second disk of the mirror',
      help: 'Of the same size as the first, and best in another datastore.',
      example: '/dev/sdc',
    }),
    raidPath: mountPoint({
      label: 'Mount point of the mirror',
      help: 'The folder in which the two disks appear as one.',
      example: '/srv/mirror',
    }),
    raidFormat: fileSystem('File system of the mirror'),
    raidErase: eraseSwitch('Erase both disks of the mirror'),
    ...coreLogin.inputs,
  },
  checks: [otherDisk('raidDisk2', 'raidDisk1'), ...coreLogin.checks],
  butane: (values) => {
    const { raidFormat: format, raidPath: path, raidErase: erase } = values
    const member = (device: string, label: string) =>
      wholeDisk({ device, label, erase, type: RAID_MEMBER })
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      member(values.raidDisk1, MEMBERS[0]),
      member(values.raidDisk2, MEMBERS[1]),
      {
        storage: {
          raid: [
            note('Whatever is written goes to both partitions.', {
              name: NAME,
              level: 'raid1',
              devices: MEMBERS.map(byLabel),
            }),
          ],
        },
      },
      mountedVolume({ device: `/dev/md/${NAME}`, label: NAME, format, path, erase }),
    )
  },
})
