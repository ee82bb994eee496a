import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { userName } from '../../src/cookbook/parts/user-name.ts'

/** A host whose sshd takes keys only, and no more than it is asked to. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'ssh-keys-only'],
  inputs: {
    ...hostName.inputs,
    sshUsers: lineList({
      label: 'Users who may log in',
      help: 'One name a line. Left empty, everybody may who has a key on the machine.',
      example: 'core',
      optional: true,
      line: userName,
    }),
    sshForwarding: toggle({
      label: 'Allow forwarding',
      help: 'Ports, agents and displays through the connection. Editors that work on the host need it.',
      default: false,
    }),
    sshOldSignatures: toggle({
      label: 'Allow signatures with SHA-1',
      help: 'Flatcar still takes them for the sake of clients from before 2016.',
      default: false,
    }),
    ...coreLogin.inputs,
  },
  checks: [
    ({ sshUsers }) =>
      sshUsers === undefined || sshUsers.includes('core')
        ? undefined
        : {
            input: 'sshUsers',
            severity: 'warning',
            problem: 'The keys below are for core, who is not among these users.',
            fix: 'Add core, or be sure that another user of the list has a key.',
          },
    ...coreLogin.checks,
  ],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note(
            'sshd takes the first value it finds of a setting; 10- comes before Flatcar’s own.',
            {
              path: '/etc/ssh/sshd_config.d/10-ssh-hardening.conf',
              mode: 0o600,
              contents: { inline: printSettings(values) },
            },
          ),
        ],
      },
    }),
})

interface Settings {
  sshUsers: readonly string[] | undefined
  sshForwarding: boolean
  sshOldSignatures: boolean
}

function printSettings({ sshUsers, sshForwarding, sshOldSignatures }: Settings): string {
  const lines = [
    'PermitRootLogin no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'MaxAuthTries 4',
    ...(sshUsers === undefined ? [] : [`AllowUsers ${sshUsers.join(' ')}`]),
    ...(sshForwarding ? [] : ['DisableForwarding yes']),
    ...(sshOldSignatures
      ? []
      : ['HostKeyAlgorithms -ssh-rsa', 'PubkeyAcceptedAlgorithms -ssh-rsa']),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
