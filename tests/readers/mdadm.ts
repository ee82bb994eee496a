import { diskPlace, makeImage } from '../support/disks.ts'
import type { RaidEntry } from '../support/ignition-config.ts'
import { asRoot, need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'

/**
 * Arrays, as far as mdadm gets without disks: it reads Ignition's options, the level, the name and
 * the numbers of devices, and then finds that an image is no block device. An array of real devices
 * would be one of the machine that runs the tests.
 */
export const mdadm: Reader = {
  title: 'mdadm, Ignition’s options without a disk',
  programs: ['mdadm'],
  reads: ({ config }) => (config.storage?.raid ?? []).map((array) => diskPlace('raid', array)),
  async complaint({ config, folder }) {
    const arrays = config.storage?.raid ?? []
    const complaints = await Promise.all(arrays.map((array) => refute(array, folder)))
    return complaints.join('')
  },
  bad: [
    bad('a level that is none', { level: 'raid9' }, /invalid raid level/),
    bad('more spares than devices', { spares: 2 }, /invalid number of raid devices/),
    bad('an array of one disk', { devices: ['/dev/sdb1'], level: 'raid5' }, /at least 2/),
    bad('an option that is none', { options: ['--none'] }, /unrecognized option '--none'/),
  ],
}

async function refute(array: RaidEntry, folder: string): Promise<string> {
  const images = array.devices.map((device) => makeImage(folder, device, 64))
  const command = [...asRoot, await need('mdadm'), ...mdadmOptions(array), ...images]
  const { output } = await run(command)
  const expected = `mdadm: ${images[0] ?? ''} is not a block device.\n`
  return output === expected ? '' : output
}

/** The options of internal/exec/stages/disks/raid.go in coreos/ignition. */
function mdadmOptions({ name, level, devices, spares = 0, options = [] }: RaidEntry): string[] {
  return [
    ...['--create', name, '--force', '--run', '--homehost', 'any', '--level', level],
    ...['--raid-devices', String(devices.length - spares)],
    ...(spares > 0 ? ['--spare-devices', String(spares)] : []),
    ...options,
  ]
}

function bad(what: string, rest: Partial<RaidEntry>, complaint: RegExp): BadHost {
  const devices = ['/dev/sdb1', '/dev/sdc1']
  const array = { name: 'data', level: 'raid1', devices, ...rest }
  return { what, config: { storage: { raid: [array] } }, complaint }
}
