/** Fedora CoreOS's `boot_device` (upstream: `processBootDevice` in `config/fcos`). */
import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Fields } from '../../decode/decode.ts'
import type { Butane } from '../../schema/butane.ts'
import type { Disk, Filesystem, Luks, Partition, Raid } from '../../schema/storage.ts'
import { Origins } from '../origins.ts'
import type { Tracked } from '../merge.ts'

type BootDevice = NonNullable<Butane['boot_device']>

/** Partitions that a mirrored disk starts with, by layout; the installer's image has the same. */
interface Layout {
  readonly first: BootPartition
  readonly second: BootPartition
  /** What is added to the name of the device that LUKS is opened on. */
  readonly luksSuffix?: string
}
interface BootPartition {
  readonly label: string
  readonly size: number
  readonly type: string
}

const BIOS = { label: 'bios', size: 1, type: '21686148-6449-6E6F-744E-656564454649' }
const PREP = { label: 'prep', size: 4, type: '9E1A2D38-C612-4316-AA26-8B49521E5A8B' }
const ESP = { label: 'esp', size: 127, type: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B' }
const RESERVED = { label: 'reserved', size: 1, type: '8DA63339-0007-60C0-C436-083AC8230908' }
const BOOT_SIZE_MIB = 384

/** s390x disks cannot be mirrored, so that their partitions are never written. */
const LAYOUTS: Readonly<Record<string, Layout>> = {
  x86_64: { first: BIOS, second: ESP },
  aarch64: { first: RESERVED, second: ESP },
  ppc64le: { first: PREP, second: RESERVED },
  's390x-eckd': { first: RESERVED, second: RESERVED, luksSuffix: '2' },
  's390x-zfcp': { first: RESERVED, second: RESERVED, luksSuffix: '4' },
  's390x-virt': { first: RESERVED, second: RESERVED },
}

/** The config that the section stands for, to be merged under the user's; undefined for none. */
export function bootDeviceConfig({ boot_device: section = {} }: Butane): Tracked | undefined {
  const { luks, mirror, layout = 'x86_64' } = section
  const wantsLuks =
    luks?.tpm2 === true || (luks?.tang ?? []).length > 0 || luks?.cex?.enabled === true
  const mirrored = mirror?.devices ?? []
  const rules = LAYOUTS[layout]
  if (rules === undefined || (!wantsLuks && mirrored.length === 0)) return undefined

  const origins = new Origins()
  const disks: Disk[] = []
  const filesystems: Filesystem[] = []
  const addFilesystem = (device: string, format: string, label: string, at: Path) => {
    const filesystem = { device, format, label, wipe_filesystem: true }
    origins.setAll(['storage', 'filesystems', filesystems.length], filesystem, at)
    filesystems.push(filesystem)
  }

  for (const [index, device] of mirrored.entries()) {
    const at = ['boot_device', 'mirror', 'devices', index]
    const number = index + 1
    const disk = mirrorDisk(device, number, rules)
    origins.setAll(['storage', 'disks', index], disk, at)
    disks.push(disk)
    const esp = `esp-${number}`
    if (rules.second === ESP) addFilesystem(`/dev/disk/by-partlabel/${esp}`, 'vfat', esp, at)
  }
  const storage: Fields = { disks, filesystems }
  if (mirrored.length > 0) {
    const at = ['boot_device', 'mirror']
    origins.set(['storage', 'disks'], [...at, 'devices'])
    storage['raid'] = mirrorRaids(mirrored.length)
    origins.setAll(['storage', 'raid'], storage['raid'], at)
    addFilesystem('/dev/md/md-boot', 'ext4', 'boot', at)
  }
  const partition = mirrored.length > 0 ? '/dev/md/md-root' : '/dev/disk/by-partlabel/root'
  if (wantsLuks) {
    const volume = rootVolume(section, rules, partition)
    storage['luks'] = [volume]
    claimVolume(origins, volume)
  }
  addFilesystem(wantsLuks ? '/dev/mapper/root' : partition, 'xfs', 'root', ['boot_device'])
  origins.set(['storage', 'filesystems'], ['boot_device'])
  origins.set(['storage'], ['boot_device'])
  return { config: { storage }, origins }
}

function mirrorDisk(device: string, number: number, { first, second }: Layout): Disk {
  const partition = ({ label, size, type }: BootPartition): Partition => ({
    label: `${label}-${number}`,
    size_mib: size,
    type_guid: type,
  })
  return {
    device,
    wipe_table: true,
    partitions: [
      partition(first),
      partition(second),
      { label: `boot-${number}`, size_mib: BOOT_SIZE_MIB },
      { label: `root-${number}` },
    ],
  }
}

/** The boot array keeps its metadata at the end, where a BIOS boot loader does not trip over it. */
function mirrorRaids(count: number): Raid[] {
  const devices = (label: string) =>
    Array.from({ length: count }, (_, index) => `/dev/disk/by-partlabel/${label}-${index + 1}`)
  return [
    { name: 'md-boot', level: 'raid1', devices: devices('boot'), options: ['--metadata=1.0'] },
    { name: 'md-root', level: 'raid1', devices: devices('root') },
  ]
}

function rootVolume({ luks = {} }: BootDevice, { luksSuffix }: Layout, root: string): Luks {
  const { cex, discard, device = '', tang, threshold, tpm2 } = luks
  const clevis = {
    ...(tang !== undefined && { tang }),
    ...(threshold !== undefined && { threshold }),
    ...(tpm2 !== undefined && { tpm2 }),
  }
  return {
    name: 'root',
    label: 'luks-root',
    device: luksSuffix === undefined ? root : device + luksSuffix,
    wipe_volume: true,
    ...(discard !== undefined && { discard }),
    ...(cex?.enabled === true ? { cex: { enabled: true } } : { clevis }),
  }
}

/** The volume comes from the section as a whole, except for what is copied field by field. */
function claimVolume(origins: Origins, { clevis, ...volume }: Luks): void {
  const at = ['boot_device', 'luks']
  const place = ['storage', 'luks', 0]
  origins.set(['storage', 'luks'], at)
  origins.setAll(place, volume, at)
  origins.set([...place, 'discard'], [...at, 'discard'])
  origins.set([...place, 'cex', 'enabled'], [...at, 'enabled'])
  if (clevis) origins.setCopied([...place, 'clevis'], clevis, at)
}
