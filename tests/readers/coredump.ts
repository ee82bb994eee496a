import { objections, readDevice, runConfined } from '../support/confined.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike, textsOf } from './reader.ts'

const PATH = '/etc/systemd/coredump.conf.d/10-example.conf'

/**
 * systemd-coredump reads its configuration before it looks for the crash that it is told of, and speaks
 * to the log of the kernel only.
 */
export const coredump: Reader = {
  title: 'systemd-coredump',
  programs: ['systemd-coredump'],
  reads: (host) => filesLike(host, /^\/etc\/systemd\/coredump\.conf\.d\//),
  async complaint(host) {
    const files = textsOf(host, coredump.reads(host))
    const devices = ['/dev/null', '/dev/kmsg']
    const { output } = await runConfined('systemd-coredump', host.folder, { files, devices })
    const log = readDevice(host.folder, '/dev/kmsg')
    // Nobody tells it of a crash, which is what it finds wrong next.
    return log.includes('Not enough arguments') ? objections(log) : output + log
  },
  bad: [
    bad('a setting it does not know', 'MaxUsage=1G', /Unknown key 'MaxUsage'/),
    bad('a size that is none', 'ProcessSizeMax=much', /Failed to parse size value/),
    bad('a place it does not know', 'Storage=cloud', /Failed to parse storage setting/),
  ],
}

function bad(what: string, setting: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: `[Coredump]\n${setting}\n` }, complaint }
}
