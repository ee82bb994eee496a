import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A host whose SSH listens on another port, by systemd's socket or as a daemon of its own. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    sshPort: integer({
      label: 'SSH port',
      help: 'The TCP port for SSH instead of 22. Take one that nothing else on the host uses.',
      example: '2222',
      min: 1,
      max: 65_535,
    }),
    sshListener: choice({
      label: 'Who listens',
      help: 'Either systemd starts one sshd for each connection, or one sshd runs all the time.',
      default: 'socket',
      choices: [
        { value: 'socket', label: 'systemd', help: 'It is what Flatcar does by itself.' },
        {
          value: 'daemon',
          label: 'sshd',
          help: 'It still answers when systemd is too busy to start anything.',
        },
      ],
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      listeners[values.sshListener](String(values.sshPort)),
    ),
})

/** What each way to listen takes. */
const listeners: Record<'socket' | 'daemon', (port: string) => Fragment> = {
  socket: (port) => ({
    systemd: {
      units: [
        note('The empty setting takes back port 22, which the socket would keep otherwise.', {
          name: 'sshd.socket',
          dropins: [
            {
              name: '10-ssh-port.conf',
              contents: printUnit([
                'Socket',
                [
                  ['ListenStream', ''],
                  ['ListenStream', port],
                ],
              ]),
            },
          ],
        }),
      ],
    },
  }),
  daemon: (port) => ({
    storage: {
      files: [
        note('Where sshd listens, now that it opens the port itself.', {
          path: '/etc/ssh/sshd_config.d/10-ssh-port.conf',
          mode: 0o600,
          contents: { inline: `Port ${port}\n` },
        }),
      ],
    },
    systemd: {
      units: [
        note('One sshd that runs all the time.', { name: 'sshd.service', enabled: true }),
        note('Two cannot listen, and the socket would stop the service.', {
          name: 'sshd.socket',
          mask: true,
        }),
      ],
    },
  }),
}
