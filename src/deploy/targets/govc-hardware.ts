import { checkLine } from '../check-line.ts'
import type { Command } from '../command.ts'
import type { FurtherAdapter, FurtherDisk } from '../hardware.ts'
import { scsiDisks } from '../hardware.ts'
import { inventoryName } from '../inventory-name.ts'
import type { DiskMode, MachineSettings, ServerSettings } from '../settings.ts'

/** Options that say how the space of a disk is set aside; thin is what govc does by itself. */
const diskOptions: Record<DiskMode, readonly string[]> = {
  thin: [],
  thick: ['-thick=true'],
  eagerZeroedThick: ['-thick=true', '-eager=true'],
}

/**
 * Returns the commands of govc that add disks, to the first SCSI controller, and adapters (govmomi's
 * cli/vm/disk/create.go and cli/vm/network/add.go). Throws a DeployError for control characters.
 */
export function addHardware(
  machine: MachineSettings,
  vm: string,
  server: ServerSettings,
): Command[] {
  const { name, diskMode, hardware } = machine
  const govc = (...args: string[]): Command => ({ program: 'govc', args })
  const disk = ({ size }: FurtherDisk, index: number) =>
    govc(
      'vm.disk.create',
      `-vm=${vm}`,
      `-ds=${inventoryName(server.datastore, 'finder')}`,
      // in the folder of the machine, which vSphere names after it
      `-name=${inventoryName(name, 'kept')}/disk${index + 2}`,
      `-size=${size}G`,
      ...diskOptions[diskMode],
    )
  const adapter = ({ network, mac }: FurtherAdapter) =>
    govc(
      'vm.network.add',
      `-vm=${vm}`,
      `-net=${inventoryName(network, 'finder')}`,
      '-net.adapter=vmxnet3',
      ...(mac === undefined ? [] : [`-net.address=${checkLine('MAC address', mac)}`]),
    )
  return [...scsiDisks(hardware).map(disk), ...hardware.adapters.map(adapter)]
}
