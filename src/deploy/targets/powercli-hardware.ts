import { checkLine } from '../check-line.ts'
import { scsiDisks } from '../hardware.ts'
import { inventoryName } from '../inventory-name.ts'
import type { DiskMode, MachineSettings } from '../settings.ts'
import type { Statement } from './powercli-cmdlet.ts'
import { cmdlet, noQuestion } from './powercli-cmdlet.ts'

/** What PowerCLI calls the ways to store a disk (VirtualDiskStorageFormat). */
export const diskFormats: Record<DiskMode, string> = {
  thin: 'Thin',
  thick: 'Thick',
  eagerZeroedThick: 'EagerZeroedThick',
}

const vm = ['VM', { variable: '$vm' }] as const

/**
 * Returns the statements that add disks to `$vm`, on the SCSI controller that is there, and adapters
 * (PowerCLI reference: New-HardDisk, New-NetworkAdapter). Throws a DeployError for control characters.
 */
export function addHardware({ hardware, diskMode }: MachineSettings): Statement[] {
  return [
    ...scsiDisks(hardware).map(({ size }) =>
      cmdlet('New-HardDisk', [
        vm,
        ['CapacityGB', `${size}`],
        ['StorageFormat', diskFormats[diskMode]],
        noQuestion,
      ]),
    ),
    ...hardware.adapters.map(({ network, mac }) =>
      cmdlet('New-NetworkAdapter', [
        vm,
        ['NetworkName', inventoryName(network, 'shown')],
        ['Type', 'Vmxnet3'],
        ['StartConnected', true],
        ...(mac === undefined ? [] : [['MacAddress', checkLine('MAC address', mac)] as const]),
        noQuestion,
      ]),
    ),
  ]
}
