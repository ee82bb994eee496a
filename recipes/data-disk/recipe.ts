import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { blockDevice } from '../../src/cookbook/inputs/block-device.ts'
import { mountPoint } from '../../src/cookbook/inputs/mount-point.ts'
import { volumeName } from '../../src/cookbook/inputs/volume-name.ts'
import { neededDisks } from '../../src/cookbook/needed-disks.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import {
  byLabel,
  eraseSwitch,
  fileSystem,
  mountedVolume,
  wholeDisk,
} from '../../src/cookbook/volume.ts'

/** A host with a second disk for its data. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  hardware: { disks: neededDisks },
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    dataDisk: blockDevice({
      label: 'Data disk',
      help: 'The second disk of a virtual machine is mostly /dev/sdb; an NVMe one is /dev/nvme0n1.',
      example: '/dev/sdb',
    }),
    dataPath: mountPoint({
      label: 'Mount point of the data',
      help: 'The folder in which the disk appears.',
      example: '/srv/data',
    }),
    dataLabel: volumeName({
      label: 'Label of the data disk',
      help: 'Names its partition and its file system; a disk that has both already is taken over.',
      example: 'data',
      advanced: true,
    }),
    dataFormat: fileSystem('File system of the data'),
    dataErase: eraseSwitch('Erase the data disk'),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const { dataDisk: device, dataLabel: label, dataErase: erase } = values
    const { dataFormat: format, dataPath: path } = values
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      wholeDisk({ device, label, erase }),
      mountedVolume({ device: byLabel(label), label, format, path, erase }),
    )
  },
})
