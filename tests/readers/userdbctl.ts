import { runConfined } from '../support/confined.ts'
import type { Reader } from './reader.ts'
import { filesLike, textsOf } from './reader.ts'

const FOLDER = '/etc/userdb'
/** Files are the only source: no name service, no daemon, and nobody that systemd makes up. */
const FILES_ONLY = ['--with-dropin=yes', '--with-nss=no', '--with-varlink=no', '--synthesize=no']

/** userdbctl of systemd lists the memberships that it finds in the folder: those of the file names. */
export const userdbctl: Reader = {
  title: 'userdbctl groups-of-user',
  programs: ['userdbctl'],
  reads: (host) => filesLike(host, /^\/etc\/userdb\/.*\.membership$/),
  async complaint(host) {
    const paths = userdbctl.reads(host)
    const { output } = await runConfined('userdbctl', host.folder, {
      files: textsOf(host, paths),
      args: [...FILES_ONLY, '--output=classic', 'groups-of-user'],
    })
    const found = output.split('\n')
    const wanted = paths.map((path) => path.slice(FOLDER.length + 1).replace(/\.membership$/, ''))
    return wanted.every((pair) => found.includes(pair)) ? '' : `memberships: ${output}`
  },
  bad: [
    {
      what: 'an empty file',
      files: { [`${FOLDER}/elroy:docker.membership`]: '' },
      complaint: /memberships/,
    },
    {
      what: 'a membership without a group',
      files: { [`${FOLDER}/elroy.membership`]: ' ' },
      complaint: /memberships/,
    },
  ],
}
