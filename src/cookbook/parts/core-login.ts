import { exampleKeyReplaced } from '../checks/example-key-replaced.ts'
import { definePart } from '../define-part.ts'
import { EXAMPLE_KEY } from '../example-key.ts'
import { sshKeys } from '../inputs/ssh-keys.ts'
import { note } from '../note.ts'

/** Lets the holders of SSH keys log in as core, the user that every Flatcar image has. */
export const coreLogin = definePart({
  inputs: {
    keys: sshKeys({
      label: 'SSH public keys',
      help: 'Who may log in as core, one key a line. Flatcar has no password: without a key of yours you cannot log in over SSH.',
      example: EXAMPLE_KEY,
    }),
  },
  checks: [exampleKeyReplaced('keys')],
  butane: ({ keys }) => ({
    passwd: {
      users: [
        note('The user that every Flatcar image has; these keys are the only way in over SSH.', {
          name: 'core',
          ssh_authorized_keys: keys,
        }),
      ],
    },
  }),
})
