import { objections, runConfined } from '../support/confined.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike, textsOf } from './reader.ts'

const PATH = '/etc/systemd/journal-upload.conf.d/10-log-shipping.conf'
const ENTRY = '/entry'

/** systemd-journal-upload reads its settings first; then it fails to send an entry of the test’s. */
export const journalUpload: Reader = {
  title: 'systemd-journal-upload',
  programs: ['systemd-journal-upload'],
  reads: (host) => filesLike(host, /^\/etc\/systemd\/journal-upload\.conf\.d\//),
  async complaint(host) {
    const files = textsOf(host, journalUpload.reads(host))
    const { output } = await runConfined('systemd-journal-upload', host.folder, {
      files: { ...files, [ENTRY]: '__REALTIME_TIMESTAMP=1\nMESSAGE=x\n\n' },
      args: [ENTRY],
    })
    const url = /^URL=(.*)$/m.exec(files[PATH] ?? '')?.[1] ?? 'an address'
    // It adds the path of its own at which the server takes entries.
    return output.includes(`${url}/upload`) ? objections(output) : output
  },
  bad: [
    bad('a setting it does not know', 'URL=http://a:1\nServerKey=/x', /Unknown key 'ServerKey'/),
    bad('no server', 'TrustedCertificateFile=/x', /Required --url/),
    bad('a path that is not absolute', 'URL=http://a:1\nServerKeyFile=x', /not absolute/),
  ],
}

function bad(what: string, settings: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: `[Upload]\n${settings}\n` }, complaint }
}
