import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { cidr } from '../../src/cookbook/inputs/cidr.ts'
import { version } from '../../src/cookbook/inputs/version.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { timeServers } from '../../src/cookbook/parts/time-servers.ts'
import { extensionFragment } from '../../src/cookbook/sysext/extension-fragment.ts'
import { chronyExtension } from '../../src/cookbook/sysext/network.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

// The bakery builds chronyd into /usr/bin, and its unit calls it in /usr/sbin: on a Flatcar where these
// are two folders nothing would start.
const PROGRAM = printUnit([
  'Service',
  [
    ['ExecStart', ''],
    ['ExecStart', '/usr/bin/chronyd'],
  ],
])

/** A host that keeps its clock with chrony, and gives the time to others if it is asked to. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'time'],
  excludes: ['time'],
  inputs: {
    ...hostName.inputs,
    timeServers,
    chronyVersion: version({
      label: 'chrony version',
      help: 'A release of the chrony extension of Flatcar’s sysext-bakery. Later releases install themselves.',
      example: chronyExtension.version,
    }),
    chronyClients: cidr({
      label: 'Give the time to',
      help: 'The subnet whose machines may ask this one for the time. Empty: nobody.',
      example: '192.168.10.0/24',
      optional: true,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      extensionFragment(chronyExtension, {
        version: values.chronyVersion,
        config: printConfig(values),
        updates: 'refresh',
      }),
      {
        systemd: {
          units: [
            note('Starts chronyd where the extension has it.', {
              name: 'chronyd.service',
              dropins: [{ name: '10-program.conf', contents: PROGRAM }],
            }),
          ],
        },
      },
    ),
})

interface Clock {
  timeServers: readonly string[]
  chronyClients: { text: string } | undefined
}

/** chrony.conf(5): four measurements at once at the start, and a clock far off is set in one step. */
function printConfig({ timeServers, chronyClients }: Clock): string {
  const lines = [
    ...timeServers.map((server) => `server ${server} iburst`),
    'driftfile /var/lib/chrony/drift',
    'makestep 1.0 3',
    'rtcsync',
    // chronyc on the machine itself talks to a socket; no port is open for it.
    'cmdport 0',
    ...(chronyClients === undefined ? [] : [`allow ${chronyClients.text}`]),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
