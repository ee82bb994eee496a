import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { cidrList } from '../../src/cookbook/inputs/cidr-list.ts'
import { portList } from '../../src/cookbook/inputs/port-list.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import type { Problem } from '../../src/cookbook/problem.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'
import { printRules, RULES, TABLE } from '../../src/cookbook/nftables.ts'

/** A host that answers on the ports you name and on no others. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    openTcp: portList({
      label: 'Open TCP ports',
      help: 'For everybody. SSH is port 22; ranges are written as in 8000-8010.',
      example: '22\n80\n443',
      optional: true,
      default: '22',
    }),
    openUdp: portList({
      label: 'Open UDP ports',
      help: 'For everybody; WireGuard uses 51820, for example.',
      example: '51820',
      optional: true,
    }),
    trustedNetworks: cidrList({
      label: 'Networks that may reach everything',
      help: 'One a line; from there every port is open.',
      example: '192.168.10.0/24',
      optional: true,
    }),
    firewallPing: toggle({
      label: 'Answer to ping',
      help: 'Other ICMP messages, which a network needs to work, are let in anyway.',
      default: true,
    }),
    ...coreLogin.inputs,
  },
  checks: [sshReachable, ...coreLogin.checks],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('What may come in. Only this table is replaced, so Docker’s rules stay.', {
            path: RULES,
            mode: 0o644,
            contents: { inline: printRules(values) },
          }),
        ],
      },
      systemd: {
        units: [
          note('Loads the rules at every boot, before an adapter has an address.', {
            name: 'host-firewall.service',
            enabled: true,
            contents: UNIT,
          }),
        ],
      },
    }),
})

const UNIT = printUnit(
  [
    'Unit',
    [
      ['Description', 'Rules for what may come in'],
      ['DefaultDependencies', 'no'],
      ['After', 'local-fs.target systemd-modules-load.service'],
      ['Before', 'network-pre.target shutdown.target'],
      ['Wants', 'network-pre.target'],
      ['Conflicts', 'shutdown.target'],
    ],
  ],
  [
    'Service',
    [
      ['Type', 'oneshot'],
      ['RemainAfterExit', 'yes'],
      ['ExecStart', `/usr/sbin/nft --file ${RULES}`],
      ['ExecReload', `/usr/sbin/nft --file ${RULES}`],
      ['ExecStop', `/usr/sbin/nft delete table ${TABLE}`],
    ],
  ],
  ['Install', [['WantedBy', 'multi-user.target']]],
)

function sshReachable(values: {
  openTcp: readonly string[] | undefined
  trustedNetworks: readonly string[] | undefined
}): Problem | undefined {
  const hasSsh = values.openTcp?.some((ports) => {
    const [from = 0, to = from] = ports.split('-').map(Number)
    return from <= 22 && 22 <= to
  })
  if (hasSsh === true || values.trustedNetworks !== undefined) return undefined
  return {
    input: 'openTcp',
    severity: 'warning',
    problem: 'Port 22 is closed, and no network is trusted: nobody can log in over SSH.',
    fix: 'Open port 22, or name the network you log in from.',
  }
}
