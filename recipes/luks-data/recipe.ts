import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { blockDevice } from '../../src/cookbook/inputs/block-device.ts'
import { mountPoint } from '../../src/cookbook/inputs/mount-point.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { volumeName } from '../../src/cookbook/inputs/volume-name.ts'
import { neededDisks } from '../../src/cookbook/needed-disks.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import {
  byLabel,
  eraseSwitch,
  fileSystem,
  mountedVolume,
  wholeDisk,
} from '../../src/cookbook/volume.ts'

/** A host with an encrypted disk for its data. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  hardware: { disks: neededDisks },
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    luksDisk: blockDevice({
      label: 'Disk to encrypt',
      help: 'The second disk of a virtual machine is mostly /dev/sdb; an NVMe one is /dev/nvme0n1.',
      example: '/dev/sdb',
    }),
    luksPath: mountPoint({
      label: 'Mount point of the encrypted data',
      help: 'The folder in which the disk appears once it is unlocked.',
      example: '/srv/vault',
    }),
    luksKey: text({
      label: 'Key of your own',
      help: 'Left empty, Ignition makes one. With a key of yours another machine can open the disk later.',
      example: '3f9c1e7ab0d4428896c5e2a1f7705bd1',
      secret: true,
      optional: true,
      pattern: {
        test: /^.{20,}$/,
        problem: 'This key is short enough to be guessed.',
        fix: 'Take 20 characters or more, for example from openssl rand -hex 32.',
      },
    }),
    luksName: volumeName({
      label: 'Name of the encrypted volume',
      help: 'Names the volume, its partition, its file system and the file with its key.',
      example: 'vault',
      advanced: true,
    }),
    luksFormat: fileSystem('File system of the encrypted data'),
    luksErase: eraseSwitch('Erase the disk to encrypt'),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const { luksDisk: device, luksName: name, luksErase: erase, luksKey: key } = values
    const { luksFormat: format, luksPath: path } = values
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      wholeDisk({ device, label: name, erase }),
      {
        storage: {
          luks: [
            note(`Encrypts the partition. The key ends up in /etc/luks/${name}.`, {
              name,
              device: byLabel(name),
              label: name,
              wipe_volume: erase,
              ...(key === undefined ? {} : { key_file: { inline: key } }),
            }),
          ],
        },
      },
      mountedVolume({ device: `/dev/mapper/${name}`, label: name, format, path, erase }),
    )
  },
})
