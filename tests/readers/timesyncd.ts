import { objections, runConfined } from '../support/confined.ts'
import type { Reader } from './reader.ts'
import { filesLike, textsOf } from './reader.ts'

const PATH = '/etc/systemd/timesyncd.conf.d/10-time-servers.conf'

/** systemd-timesyncd starts with the file, names the servers it took from it, and is ended before it asks one. */
export const timesyncd: Reader = {
  title: 'systemd-timesyncd',
  programs: ['systemd-timesyncd'],
  reads: (host) => filesLike(host, /^\/etc\/systemd\/timesyncd\.conf/),
  async complaint(host) {
    const texts = textsOf(host, timesyncd.reads(host))
    const { output } = await runConfined('systemd-timesyncd', host.folder, {
      // As networkd would write it: without a network no server is asked.
      files: { ...texts, '/run/systemd/netif/state': 'OPER_STATE=off\n' },
      until: /running as pid/,
    })
    const found = objections(output)
    if (found !== '' || !output.includes('running as pid')) return found || output
    const wanted = Object.values(texts).flatMap(
      (text) => /^NTP=(.*)$/m.exec(text)?.[1]?.split(/[ ,]+/) ?? [],
    )
    const taken = [...output.matchAll(/Added new system server (\S+)\.$/gm)].map(([, one]) => one)
    return taken.join(' ') === wanted.join(' ') ? '' : `servers: ${taken.join(' ')}`
  },
  bad: [
    {
      what: 'a setting it does not know',
      files: { [PATH]: '[Time]\nNTPServers=ntp.example.net\n' },
      complaint: /Unknown key 'NTPServers'/,
    },
    {
      what: 'servers with a comma between them',
      files: { [PATH]: '[Time]\nNTP=ntp.example.net, 10.0.0.123\n' },
      complaint: /^servers: ntp\.example\.net, 10/,
    },
    {
      what: 'a time that is none',
      files: { [PATH]: '[Time]\nNTP=ntp.example.net\nPollIntervalMaxSec=often\n' },
      complaint: /Failed to parse sec value/,
    },
  ],
}
