import { join } from 'node:path'
import { objections } from '../support/confined.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const PATH = '/etc/sysctl.d/60-sysctl.conf'
/** No setting begins like this, so that systemd-sysctl reads the file and applies nothing. */
const NOTHING = '--prefix=/kindling/applies/nothing'

/**
 * systemd-sysctl, which reads these files on Flatcar, passes over bad lines with a word in its log;
 * sysctl of procps also looks each name up in the kernel of this machine.
 */
export const sysctl: Reader = {
  title: 'systemd-sysctl and sysctl --dry-run',
  programs: ['systemd-sysctl', 'sysctl'],
  reads: (host) => filesLike(host, /^\/etc\/sysctl\.d\//),
  async complaint(host) {
    const paths = sysctl.reads(host).map((path) => join(host.root, path))
    const systemd = await run([await need('systemd-sysctl'), NOTHING, ...paths], {
      env: { SYSTEMD_LOG_TARGET: 'console', SYSTEMD_LOG_LEVEL: 'info' },
    })
    const found = objections(systemd.output)
    if (found !== '' || systemd.status !== 0) return found || systemd.output
    const procps = await run([await need('sysctl'), '--dry-run', '-p', ...paths])
    return procps.status === 0 ? '' : procps.output
  },
  bad: [
    bad('a line without a value', 'vm.swappiness\n', /Line is not an assignment/),
    bad('a setting that no kernel has', 'vm.swapiness = 10\n', /cannot stat .*swapiness/),
  ],
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}
