import { join } from 'node:path'
import { isRoot, need, withOwnNetwork } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const PATH = '/etc/nftables/host-firewall.nft'

/** nft loads the rules into a network of its own, twice as a reload does, and lists them again. */
export const nft: Reader = {
  title: 'nft',
  programs: ['nft'],
  reads: (host) => filesLike(host, /\.nft$/),
  async complaint(host) {
    const program = await need('nft')
    const loads = nft.reads(host).map((path) => `'${program}' -f '${join(host.root, path)}'`)
    const script = [...loads, ...loads, `'${program}' list ruleset`].join(' && ')
    const { status, output } = await run([...(withOwnNetwork ?? []), 'sh', '-c', script])
    if (status !== 0) return output
    const asked = nft.reads(host).flatMap((path) => countRules(host.files[path] ?? ''))
    const found = countRules(output)
    return asked.join() === found.join() ? '' : `${found.join()} instead of ${asked.join()} rules`
  },
  bad: [
    bad('a port that is none', 'tcp dport 70000 accept', /Could not parse|out of range|exceeds/),
    bad('a word it does not know', 'ip saddr 10.0.0.0/8 welcome', /syntax error/),
    bad(
      'an address of the other family',
      'ip saddr 2001:db8::/32 accept',
      /Could not resolve|error/i,
    ),
  ],
  // It needs to be root in a network of its own, which some containers do not grant.
  possible: isRoot && withOwnNetwork !== undefined,
}

/** How many rules there are of each verdict. */
function countRules(text: string): string[] {
  return ['accept', 'drop'].map((verdict) => {
    const lines = text.split('\n').filter((line) => line.trim().endsWith(verdict))
    return `${lines.length} ${verdict}`
  })
}

function bad(what: string, rule: string, complaint: RegExp): BadHost {
  const text = `table inet t {\n chain input {\n type filter hook input priority 0;\n ${rule}\n }\n}\n`
  return { what, files: { [PATH]: text }, complaint }
}
