import { runConfined } from '../support/confined.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike, textsOf } from './reader.ts'

const PATH = '/etc/modules-load.d/kernel-modules.conf'

/** systemd-modules-load says which modules it wants; in a root without modules it gets none of them. */
export const modulesLoad: Reader = {
  title: 'systemd-modules-load',
  programs: ['systemd-modules-load'],
  reads: (host) => filesLike(host, /^\/etc\/modules-load\.d\//),
  async complaint(host) {
    const files = textsOf(host, modulesLoad.reads(host))
    const { output } = await runConfined('systemd-modules-load', host.folder, { files })
    const wanted = [...output.matchAll(/^Loading module: (.*)$/gm)].map(([, name = '']) => name)
    if (wanted.length === 0) return `no module is wanted: ${output}`
    return wanted.filter((name) => !/^[\w-]+$/.test(name)).join('\n')
  },
  bad: [
    bad('two modules on a line', 'nf_conntrack br_netfilter\n', /^nf_conntrack br_netfilter$/),
    bad('nothing but comments', '# nf_conntrack\n', /no module is wanted/),
  ],
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}
