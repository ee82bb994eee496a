import { objections, runConfined } from '../support/confined.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike, textsOf } from './reader.ts'

const PATH = '/etc/systemd/journald.conf.d/10-journald-limits.conf'

/** systemd-journald reads its configuration first; without /proc and /dev it then ends by itself. */
export const journald: Reader = {
  title: 'systemd-journald',
  programs: ['systemd-journald'],
  reads: (host) => filesLike(host, /^\/etc\/systemd\/journald\.conf\.d\//),
  async complaint(host) {
    const files = textsOf(host, journald.reads(host))
    const { output } = await runConfined('systemd-journald', host.folder, { files })
    // It says this of the file that comes with the image, just before it reads ours.
    const read = output.includes("Failed to open configuration file '/etc/systemd/journald.conf'")
    return read ? objections(output) : output
  },
  bad: [
    bad('a setting it does not know', 'SystemMaxUsage=1G', /Unknown key 'SystemMaxUsage'/),
    bad('a size that is none', 'SystemMaxUse=1 gigabyte', /Failed to parse size value/),
    bad('a time that is none', 'MaxRetentionSec=30tage', /Failed to parse sec value/),
  ],
}

function bad(what: string, setting: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: `[Journal]\n${setting}\n` }, complaint }
}
