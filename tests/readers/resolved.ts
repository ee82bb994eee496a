import { objections, runConfined } from '../support/confined.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike, textsOf } from './reader.ts'

const PATH = '/etc/systemd/resolved.conf.d/10-dns.conf'

/** systemd-resolved starts with the file, and is ended before it looks for a bus. */
export const resolved: Reader = {
  title: 'systemd-resolved',
  programs: ['systemd-resolved'],
  reads: (host) => filesLike(host, /^\/etc\/systemd\/resolved\.conf/),
  async complaint(host) {
    const files = textsOf(host, resolved.reads(host))
    const { output } = await runConfined('systemd-resolved', host.folder, { files })
    const ignored = output.split('\n').filter((line) => line.includes('ignoring'))
    return [objections(output), ...ignored].join('\n').trim()
  },
  bad: [
    bad('a server that is none', 'DNS=one.example', /Failed to add DNS server address/),
    bad('a setting it does not know', 'DNSSecure=yes', /Unknown key/),
    bad('a choice it does not know', 'DNSOverTLS=always', /Failed to parse/),
  ],
}

function bad(what: string, setting: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: `[Resolve]\n${setting}\n` }, complaint }
}
