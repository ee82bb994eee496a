import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { blockDevice } from '../../src/cookbook/inputs/block-device.ts'
import { neededDisks } from '../../src/cookbook/needed-disks.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { byLabel, eraseSwitch, wholeDisk } from '../../src/cookbook/volume.ts'

/** Partitions of swap, in the table of a disk (Discoverable Partitions Specification). */
const SWAP = '0657fd6d-a4ab-43c4-84e5-0933c84b4f4f'
const LABEL = 'swap'

/** A host that swaps to a disk of its own. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  hardware: { disks: neededDisks },
  provides: ['login', 'swap'],
  inputs: {
    ...hostName.inputs,
    swapDisk: blockDevice({
      label: 'Disk for swap',
      help: 'All of it is for swap. The second disk of a virtual machine is mostly /dev/sdb.',
      example: '/dev/sdb',
    }),
    swapErase: eraseSwitch('Erase the disk for swap'),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const { swapDisk: device, swapErase: erase } = values
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      wholeDisk({ device, label: LABEL, erase, type: SWAP }),
      {
        storage: {
          filesystems: [
            note('Swap on that partition, with a unit that turns it on at every boot.', {
              device: byLabel(LABEL),
              format: 'swap',
              label: LABEL,
              wipe_filesystem: erase,
              with_mount_unit: true,
            }),
          ],
        },
      },
    )
  },
})
