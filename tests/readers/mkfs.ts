import { diskPlace, makeImage } from '../support/disks.ts'
import type { FilesystemEntry } from '../support/ignition-config.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'

interface Maker {
  program: string
  /** What Ignition always tells it (internal/exec/stages/disks/filesystems.go in coreos/ignition). */
  force: readonly string[]
  label: string
}

const makers: Record<string, Maker> = {
  ext4: { program: 'mkfs.ext4', force: ['-F'], label: '-L' },
  xfs: { program: 'mkfs.xfs', force: ['-f'], label: '-L' },
  btrfs: { program: 'mkfs.btrfs', force: ['--force'], label: '-L' },
  swap: { program: 'mkswap', force: ['-f'], label: '-L' },
  vfat: { program: 'mkfs.vfat', force: [], label: '-n' },
}

/** File systems on empty images: made as Ignition has it done, then blkid says what is there. */
export const mkfs: Reader = {
  title: 'mkfs, on an image with Ignition’s options',
  programs: [...Object.values(makers).map(({ program }) => program), 'blkid'],
  reads: ({ config }) =>
    (config.storage?.filesystems ?? [])
      .filter(({ format }) => format !== undefined)
      .map((filesystem) => diskPlace('filesystems', filesystem)),
  async complaint({ config, folder }) {
    const filesystems = config.storage?.filesystems ?? []
    const complaints = await Promise.all(filesystems.map((one) => refute(one, folder)))
    return complaints.join('')
  },
  bad: [
    bad('a format that Ignition does not know', { format: 'ext5' }, /no maker of ext5/),
    bad('an option that is none', { format: 'ext4', options: ['--no'] }, /invalid option/),
    bad('a label that ext4 cuts', { format: 'ext4', label: 'x'.repeat(17) }, /found .* x{16}\n/),
    bad('a label that swap cuts', { format: 'swap', label: 'x'.repeat(16) }, /found .* x{15}\n/),
    bad(
      'a label that xfs refuses',
      { format: 'xfs', label: 'x'.repeat(13) },
      /Invalid value x+ for -L/,
    ),
    bad('a label that FAT refuses', { format: 'vfat', label: 'X'.repeat(12) }, /no longer than 11/),
    bad('a label that btrfs refuses', { format: 'btrfs', label: 'x'.repeat(256) }, /too long/),
  ],
}

async function refute(filesystem: FilesystemEntry, folder: string): Promise<string> {
  const { device, format = '', label, options = [] } = filesystem
  const maker = makers[format]
  if (maker === undefined) return `no maker of ${format}`
  const image = makeImage(folder, device, 1024)
  const named = label === undefined ? [] : [maker.label, label]
  const made = await run([await need(maker.program), ...options, ...maker.force, ...named, image])
  if (made.status !== 0) return made.output
  const probe = [await need('blkid'), '--probe', '--output', 'export', image]
  const { stdout } = await run(probe)
  const value = (tag: string) => new RegExp(`^${tag}=(.*)$`, 'm').exec(stdout)?.[1] ?? ''
  const found = `${value('TYPE')} ${value('LABEL')}`
  const wanted = `${format} ${label ?? ''}`
  return found === wanted ? '' : `wanted ${wanted}\nfound ${found}\n`
}

function bad(what: string, rest: Omit<FilesystemEntry, 'device'>, complaint: RegExp): BadHost {
  const filesystem = { device: '/dev/sdb1', ...rest }
  return { what, config: { storage: { filesystems: [filesystem] } }, complaint }
}
