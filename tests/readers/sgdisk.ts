import { diskPlace, makeImage } from '../support/disks.ts'
import type { DiskEntry } from '../support/ignition-config.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'

/** Sectors of 512 bytes in a mebibyte, the unit of Ignition's sizes. */
const SECTORS = 2048
const LINUX_DATA = '0FC63DAF-8483-4772-8E79-3D69D8477DE4'

/** Partition tables on empty images: sgdisk makes them as Ignition has it do, sfdisk reads them. */
export const sgdisk: Reader = {
  title: 'sgdisk, on an image with Ignition’s options',
  programs: ['sgdisk', 'sfdisk'],
  reads: ({ config }) => (config.storage?.disks ?? []).map((disk) => diskPlace('disks', disk)),
  async complaint({ config, folder }) {
    const disks = config.storage?.disks ?? []
    const complaints = await Promise.all(disks.map((disk) => refuteDisk(disk, folder)))
    return complaints.join('')
  },
  bad: [
    bad('a label that does not fit', [{ number: 1, label: 'x'.repeat(37) }], /"name":"x{36}"/),
    bad('a label with a colon', [{ number: 1, label: 'a:b' }], /"name":"a"/),
    bad('one number twice', [{ number: 1, sizeMiB: 8 }, { number: 1 }], /Could not create/),
    bad('a partition larger than the disk', [{ number: 1, sizeMiB: 9e9 }], /Could not create/),
    bad('no type', [{ number: 1, typeGuid: 'zzz' }], /Could not change partition 1's type code/),
  ],
}

async function refuteDisk(disk: DiskEntry, folder: string): Promise<string> {
  const image = makeImage(folder, disk.device, 8192)
  const made = await run([await need('sgdisk'), ...sgdiskOptions(disk), image])
  if (made.status !== 0) return made.output
  const sfdisk = await need('sfdisk')
  const verified = await run([sfdisk, '--verify', image])
  if (!verified.output.includes('No errors detected')) return verified.output
  const { stdout } = await run([sfdisk, '--json', image])
  const found = JSON.stringify(readTable(stdout, image))
  const wanted = JSON.stringify(wantedTable(disk))
  return found === wanted ? '' : `wanted ${wanted}\nfound ${found}\n`
}

/** The options of internal/sgdisk/sgdisk.go in coreos/ignition, for an empty disk. */
function sgdiskOptions({ wipeTable, partitions = [] }: DiskEntry): string[] {
  const options = partitions.flatMap(({ number = 0, label, sizeMiB = 0, typeGuid }) => [
    `--new=${number}:0:+${sizeMiB * SECTORS}`,
    ...(label === undefined ? [] : [`--change-name=${number}:${label}`]),
    ...(typeGuid === undefined ? [] : [`--typecode=${number}:${typeGuid}`]),
  ])
  return [...(wipeTable === true ? ['--zap-all'] : []), ...options]
}

interface Table {
  partitiontable: { partitions: { node: string; type: string; name?: string }[] }
}

function readTable(json: string, image: string) {
  const { partitiontable } = JSON.parse(json) as Table
  return partitiontable.partitions.map(({ node, type, name = '' }) => ({
    number: Number(node.slice(image.length)),
    type,
    name,
  }))
}

function wantedTable({ partitions = [] }: DiskEntry) {
  return partitions.map(({ number, typeGuid = LINUX_DATA, label = '' }) => ({
    number,
    type: typeGuid.toUpperCase(),
    name: label,
  }))
}

function bad(what: string, partitions: DiskEntry['partitions'], complaint: RegExp): BadHost {
  const disk = { device: '/dev/sdb', ...(partitions && { partitions }) }
  return { what, config: { storage: { disks: [disk] } }, complaint }
}
