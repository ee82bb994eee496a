import { exampleKeyReplaced } from '../checks/example-key-replaced.ts'
import { definePart } from '../define-part.ts'
import { distributions } from '../deploy/distributions.ts'
import type { Distribution } from '../deploy/distributions.ts'
import { EXAMPLE_KEY } from '../example-key.ts'
import { sshKeys } from '../inputs/ssh-keys.ts'
import { note } from '../note.ts'

/** Lets the holders of SSH keys log in as core, the user that every image of these systems has. */
const coreLoginOn = ({ name }: Distribution) =>
  definePart({
    inputs: {
      keys: sshKeys({
        label: 'SSH public keys',
        help: `Who may log in as core, one key a line. ${name} has no password: without a key of yours you cannot log in over SSH.`,
        example: EXAMPLE_KEY,
      }),
    },
    checks: [exampleKeyReplaced('keys')],
    butane: ({ keys }) => ({
      passwd: {
        users: [
          note(`The user that every ${name} image has; these keys let you in over SSH.`, {
            name: 'core',
            ssh_authorized_keys: keys,
          }),
        ],
      },
    }),
  })

export const coreLogin = coreLoginOn(distributions.flatcar)
export const fcosLogin = coreLoginOn(distributions.fcos)
