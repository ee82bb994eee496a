import { bothOrNone } from '../../src/cookbook/checks/both-or-none.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { server } from '../../src/cookbook/inputs/server.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** Names of initiators and targets (RFC 7143 section 4.2.7), with the capital letters some use. */
const pattern = {
  test: /^(?:iqn\.\d{4}-\d{2}\.[a-z0-9.-]+(?::[A-Za-z0-9.:_-]+)?|eui\.[0-9A-F]{16}|naa\.[0-9a-f]{16}(?:[0-9a-f]{16})?)$/,
  problem: 'This is not an iSCSI name.',
  fix: 'It begins with iqn., a year, a month and a domain written backwards, as in iqn.2026-01.net.example:name.',
}

/** A host that has a disk of an iSCSI target. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    iscsiInitiator: text({
      label: 'Name of the initiator',
      help: 'Who this host is for the target, which mostly lets in only names that it knows. No two hosts may have the same.',
      example: 'iqn.2026-01.net.example:flatcar-01',
      pattern,
      perHost: true,
    }),
    iscsiPortal: server({
      label: 'iSCSI portal',
      help: 'Name or address of the storage.',
      example: '192.168.20.5',
    }),
    iscsiTarget: text({
      label: 'Name of the target',
      help: 'The storage shows it, and so does a discovery.',
      example: 'iqn.2026-01.net.example:store.flatcar-01',
      pattern,
      perHost: true,
    }),
    iscsiPort: integer({
      label: 'Port of the portal',
      help: 'TCP port; 3260 is the one that belongs to iSCSI.',
      example: '3260',
      min: 1,
      max: 65_535,
      advanced: true,
    }),
    iscsiUser: text({
      label: 'CHAP user',
      help: 'Left empty together with the password, the host logs in without one.',
      example: 'flatcar-01',
      optional: true,
      pattern: {
        test: /^[ -~]{1,255}$/,
        problem: 'This name does not fit into CHAP.',
        fix: 'Take up to 255 letters, digits and signs of ASCII.',
      },
    }),
    iscsiPassword: text({
      label: 'CHAP password',
      help: 'Many targets want 12 to 16 characters.',
      example: 'twelve-or-more',
      optional: true,
      secret: true,
      pattern: {
        test: /^[ -~]{12,255}$/,
        problem: 'This password does not fit into CHAP.',
        fix: 'Take 12 to 255 letters, digits and signs of ASCII.',
      },
    }),
    ...coreLogin.inputs,
  },
  checks: [bothOrNone('iscsiUser', 'iscsiPassword'), ...coreLogin.checks],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), credentials(values), {
      storage: {
        files: [
          note('Who this host is for the target.', {
            path: '/etc/iscsi/initiatorname.iscsi',
            mode: 0o600,
            overwrite: true,
            contents: { inline: `InitiatorName=${values.iscsiInitiator}\n` },
          }),
        ],
      },
      systemd: {
        units: [
          note('Logs in to the target at every boot, before file systems on it are mounted.', {
            name: 'iscsi-target.service',
            enabled: true,
            contents: printService(values),
          }),
        ],
      },
    }),
})

interface Credentials {
  iscsiUser: string | undefined
  iscsiPassword: string | undefined
}

function credentials({ iscsiUser, iscsiPassword }: Credentials): Fragment {
  if (iscsiUser === undefined || iscsiPassword === undefined) return {}
  return {
    storage: {
      files: [
        note('How it proves that, in the place of the file that Flatcar brings.', {
          path: '/etc/iscsi/iscsid.conf',
          mode: 0o600,
          overwrite: true,
          contents: { inline: printConfig(iscsiUser, iscsiPassword) },
        }),
      ],
    },
  }
}

function printConfig(user: string, password: string): string {
  const settings = {
    'iscsid.startup': '/usr/bin/systemctl start iscsid.socket',
    'node.startup': 'automatic',
    'node.session.auth.authmethod': 'CHAP',
    'node.session.auth.username': user,
    'node.session.auth.password': password,
  }
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')
}

interface Target {
  iscsiTarget: string
  iscsiPortal: string
  iscsiPort: number
}

function printService({ iscsiTarget, iscsiPortal, iscsiPort }: Target): string {
  const portal = `${iscsiPortal}:${iscsiPort}`
  const node = `/usr/sbin/iscsiadm --mode node --targetname ${iscsiTarget} --portal ${portal}`
  return printUnit(
    [
      'Unit',
      [
        ['Description', `iSCSI target ${iscsiTarget}`],
        ['Requires', 'iscsid.service'],
        ['Wants', 'network-online.target remote-fs-pre.target'],
        ['After', 'iscsid.service network-online.target'],
        ['Before', 'remote-fs-pre.target'],
      ],
    ],
    [
      'Service',
      [
        ['Type', 'oneshot'],
        ['RemainAfterExit', 'yes'],
        ['ExecStart', `${node} --op new`],
        ['ExecStart', `${node} --login`],
        // it is there already
        ['SuccessExitStatus', '15'],
        ['ExecStop', `${node} --logout`],
      ],
    ],
    ['Install', [['WantedBy', 'multi-user.target']]],
  )
}
