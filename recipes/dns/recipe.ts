import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { addressList } from '../../src/cookbook/inputs/address-list.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { hostname } from '../../src/cookbook/inputs/hostname.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A host that asks name servers of your choice, on whichever adapter. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    nameServers: addressList({
      label: 'Name servers',
      help: 'One address a line; they serve the whole host, whichever adapter it uses.',
      example: '192.168.10.1',
    }),
    nameServersOnly: toggle({
      label: 'Ask only these',
      help: 'Otherwise the servers that DHCP or a .network file names are asked as well.',
      default: true,
    }),
    searchDomains: lineList({
      label: 'Search domains',
      help: 'One a line; a name without a dot is looked up in each of them.',
      example: 'lab.example.net',
      optional: true,
      line: {
        test: /^(?=.{1,253}$)[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i,
        problem: 'This is not a domain.',
        fix: 'Write it as in lab.example.net.',
      },
    }),
    fallbackServers: addressList({
      label: 'Fallback servers',
      help: 'Asked only when no other server is known; empty switches off those built into systemd.',
      example: '9.9.9.9',
      optional: true,
    }),
    dnsOverTls: choice({
      label: 'DNS over TLS',
      help: 'Encrypts the questions, if the servers can.',
      default: 'no',
      choices: [
        { value: 'no', label: 'Off' },
        { value: 'opportunistic', label: 'If the server can, without checking its certificate' },
        { value: 'yes', label: 'Always, and check the certificate' },
      ],
    }),
    dnsServerName: hostname({
      label: 'Name in the certificate of the servers',
      help: 'What the servers are called in their certificate, such as dns.quad9.net.',
      example: 'dns.example.net',
      shownIf: ({ dnsOverTls }: Values) => dnsOverTls === 'yes',
    }),
    dnssec: choice({
      label: 'DNSSEC',
      help: 'Whether answers have to prove that they are genuine.',
      default: 'no',
      choices: [
        { value: 'no', label: 'Do not check' },
        { value: 'allow-downgrade', label: 'Check if the server supports it' },
        { value: 'yes', label: 'Always check' },
      ],
    }),
    stubResolver: toggle({
      label: 'Cache for all programs',
      help: 'Makes /etc/resolv.conf point at the cache on 127.0.0.53. Leave it off with Kubernetes.',
      default: false,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane(values) {
    const { nameServers, searchDomains = [], fallbackServers = [], dnsOverTls } = values
    const suffix = dnsOverTls === 'yes' ? `#${values.dnsServerName}` : ''
    const domains = [...searchDomains, ...(values.nameServersOnly ? ['~.'] : [])]
    return combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('Which name servers systemd-resolved asks, and how.', {
            path: '/etc/systemd/resolved.conf.d/10-dns.conf',
            mode: 0o644,
            contents: {
              inline: printUnit([
                'Resolve',
                [
                  ['DNS', nameServers.map(({ text }) => text + suffix).join(' ')],
                  ['FallbackDNS', fallbackServers.map(({ text }) => text).join(' ')],
                  ...(domains.length > 0 ? [['Domains', domains.join(' ')] as const] : []),
                  ['DNSOverTLS', dnsOverTls],
                  ['DNSSEC', values.dnssec],
                ],
              ]),
            },
          }),
        ],
        ...(values.stubResolver ? { links: [stubLink] } : {}),
      },
    })
  },
})

const stubLink = note<{ path: string; target: string; overwrite: boolean; hard: boolean }>(
  'Sends every program to the cache of systemd-resolved.',
  {
    path: '/etc/resolv.conf',
    target: '/run/systemd/resolve/stub-resolv.conf',
    overwrite: true,
    hard: false,
  },
)
