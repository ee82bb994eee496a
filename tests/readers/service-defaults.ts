import { objections, runConfined } from '../support/confined.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const PATH = '/etc/systemd/system.conf.d/10-example.conf'

/**
 * systemd reads the defaults of its services; where it is not the first process it looks for them in
 * user.conf, which has the same settings.
 */
export const serviceDefaults: Reader = {
  title: 'systemd --test',
  programs: ['systemd'],
  reads: (host) => filesLike(host, /^\/etc\/systemd\/system\.conf\.d\//),
  async complaint(host) {
    const paths = serviceDefaults.reads(host)
    const files = Object.fromEntries(
      paths.map((path) => [path.replace('system.conf.d', 'user.conf.d'), host.files[path] ?? '']),
    )
    const args = ['--test', '--user']
    const { output } = await runConfined('systemd', host.folder, { files, args })
    return objections(output)
  },
  bad: [
    bad('a setting it does not know', 'DefaultCoreLimit=0', /Unknown key/),
    bad('a setting of units', 'Environment="a=1"', /Unknown key/),
    bad('a limit that is none', 'DefaultLimitCORE=none', /Failed to parse resource value/),
    bad('a quotation mark that is not closed', 'DefaultEnvironment="a=1', /Invalid syntax/),
  ],
}

function bad(what: string, setting: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: `[Manager]\n${setting}\n` }, complaint }
}
