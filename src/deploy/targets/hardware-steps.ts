import { checkLine } from '../check-line.ts'
import type { DiskKind, FurtherAdapter, FurtherDisk, Hardware } from '../hardware.ts'
import { lacksHardware } from '../hardware.ts'
import type { EnterStep } from '../plan.ts'

type Field = EnterStep['fields'][number]

/** Where one clicks: the client of a host or a vCenter, or Workstation and Fusion. */
const clicks = {
  server:
    '“Edit” (vSphere client: “Edit Settings”) has “Add hard disk”, “New standard hard disk” and “Add network adapter” (“Add New Device”). Leave disks on the SCSI controller of the first one; adapters are VMXNET3.',
  desktop:
    'Its settings have “Add…” (Fusion: “Add Device…”). Disks are SCSI; for an adapter to have the name that the config expects, the .vmx file wants ethernetN.virtualDev = "vmxnet3".',
}

/**
 * Returns the step, if there is anything to add, in which a person adds hardware to a machine that is off.
 * `find` says how to get to the machine. Throws a DeployError for control characters.
 */
export function addByHand(
  hardware: Hardware,
  where: keyof typeof clicks,
  find: string,
): EnterStep[] {
  if (!lacksHardware(hardware)) return []
  const fields = [...hardware.disks.map(diskField), ...hardware.adapters.flatMap(adapterFields)]
  return [
    {
      kind: 'enter',
      title: 'Add the hardware',
      help: `${find} The machine is still off: the config needs these at the first start. ${clicks[where]}`,
      fields: fields.map(({ label, value }) => ({
        label: checkLine('label', label),
        value: checkLine(label, value),
      })),
    },
  ]
}

const notes: Record<DiskKind, string> = {
  scsi: '',
  more: ' on another SCSI controller',
  sata: ' on a SATA controller',
  nvme: ' on an NVMe controller',
  existing: '',
}

/** What to do about a disk, for people. */
export function diskField({ kind, device, size }: FurtherDisk): Field {
  return kind === 'existing'
    ? { label: `Existing disk for ${device}`, value: 'the disk that has this name' }
    : { label: `New hard disk for ${device}`, value: `${size} GB${notes[kind]}` }
}

function adapterFields({ adapter, network, mac }: FurtherAdapter): Field[] {
  return [
    { label: `Network adapter for ${adapter}`, value: network },
    ...(mac === undefined ? [] : [{ label: `Its MAC address, set by hand`, value: mac }]),
  ]
}
