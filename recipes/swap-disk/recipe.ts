import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** Type of a partition that holds swap (the Discoverable Partitions Specification). */
const SWAP_TYPE = '0657FD6D-A4AB-43C4-84E5-0933C84B4F4F'
const LABEL = 'swap'

/** A host that swaps to a disk of its own. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'swap'],
  inputs: {
    ...hostName.inputs,
    swapDevice: text({
      label: 'Disk for swap',
      help: 'The whole disk; everything on it is lost. /dev/sdb is the second disk of most virtual machines.',
      example: '/dev/sdb',
      pattern: {
        test: /^\/dev\/(?!sda\d*$)\w[\w.:+-]*(\/\w[\w.:+-]*)*$/,
        problem: 'This is not a disk to spare.',
        fix: 'Write a path below /dev, as in /dev/sdb; /dev/sda is the disk that Flatcar is on.',
      },
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        disks: [
          note('The disk becomes one partition; what was on it is gone.', {
            device: values.swapDevice,
            wipe_table: true,
            partitions: [{ number: 1, label: LABEL, type_guid: SWAP_TYPE }],
          }),
        ],
        filesystems: [
          note('Swap on that partition, with a unit that turns it on at each boot.', {
            device: `/dev/disk/by-partlabel/${LABEL}`,
            format: 'swap',
            label: LABEL,
            wipe_filesystem: true,
            with_mount_unit: true,
          }),
        ],
      },
    }),
})
