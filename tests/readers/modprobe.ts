import { join } from 'node:path'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const PATH = '/etc/modprobe.d/kernel-modules.conf'

/** modprobe shows the configuration it read from the folder: every line of ours, and no complaint. */
export const modprobe: Reader = {
  title: 'modprobe --showconfig',
  programs: ['modprobe'],
  reads: (host) => filesLike(host, /^\/etc\/modprobe\.d\//),
  async complaint(host) {
    const folder = join(host.root, '/etc/modprobe.d')
    const { status, stdout, output } = await run([
      ...[await need('modprobe'), '--showconfig', '-C', folder],
    ])
    const errors = output.split('\n').filter((line) => line.includes('ERROR'))
    if (errors.length > 0 || status !== 0) return errors.join('\n') || output
    const known = stdout.split('\n')
    const lines = modprobe.reads(host).flatMap((path) => host.files[path]?.trim().split('\n') ?? [])
    // It writes all names with underscores.
    const lost = lines.filter(
      (line) => !known.includes(line.replace(/ \S+/, (name) => name.replaceAll('-', '_'))),
    )
    return lost.length === 0 ? '' : `lost: ${lost.join('; ')}`
  },
  bad: [
    bad(
      'a command it does not know',
      'block usb_storage\n',
      /ignoring bad line starting with 'block'/,
    ),
    bad('options without a module', 'options\n', /ignoring bad line/),
    bad('a line that swallows the next', 'options a b=1\\\nblacklist c\n', /^lost: .*blacklist c/),
  ],
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}
