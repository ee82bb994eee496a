import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runConfined } from '../support/confined.ts'
import type { BadHost, Reader } from './reader.ts'

const PATH = '/etc/systemd/zram-generator.conf'
/** A folder that programs without rights may write to. */
const OUTPUT = '/run/systemd'

/** zram-generator works out the size for a machine with 4 GiB and writes the swap unit, or says why not. */
export const zramGenerator: Reader = {
  title: 'zram-generator',
  programs: ['zram-generator'],
  reads: ({ files }) => (PATH in files ? [PATH] : []),
  async complaint({ files, folder }) {
    const machine = {
      '/proc/meminfo': 'MemTotal: 4194304 kB\n',
      '/proc/cmdline': '',
      '/dev/zram0': '',
    }
    const { status, output } = await runConfined('zram-generator', folder, {
      files: { [PATH]: files[PATH] ?? '', ...machine },
      args: [OUTPUT],
    })
    const written = existsSync(join(folder, 'confined', OUTPUT, 'dev-zram0.swap'))
    // It also calls programs that are not there: to see whether it is in a container, and for a module.
    const said = output.split('\n').filter((line) => !/^$|systemd-detect-virt|modprobe/.test(line))
    return status === 0 && written && said.length === 0 ? '' : said.join('\n') || 'no swap unit'
  },
  bad: [
    bad('a size that is no sum', 'zram-size = min(ram * 50 / 100,, 8192)', /zram-size/),
    bad('a size of something it does not know', 'zram-size = memory / 2', /zram-size/),
    bad('a setting it does not know', 'zram-sise = ram', /unknown key zram-sise/),
    bad('a limit above which it makes no device', 'host-memory-limit = 64', /limit|no swap unit/),
  ],
}

function bad(what: string, setting: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: `[zram0]\n${setting}\n` }, complaint }
}
