import { exampleKeyReplaced } from '../../src/cookbook/checks/example-key-replaced.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'
import { EXAMPLE_KEY } from '../../src/cookbook/example-key.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { sshKeys } from '../../src/cookbook/inputs/ssh-keys.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { userName } from '../../src/cookbook/parts/user-name.ts'

/** A host with a second user who may administer it. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    adminName: text({
      label: 'Name of the user',
      help: 'A user of their own for somebody, beside core.',
      example: 'elroy',
      pattern: userName,
    }),
    adminKeys: sshKeys({
      label: 'Public keys of the user',
      help: 'Who may log in under that name, one key a line.',
      example: EXAMPLE_KEY,
    }),
    adminGroups: lineList({
      label: 'Groups',
      help: 'One a line. Members of docker control the host as root does.',
      example: 'sudo\ndocker',
      optional: true,
      default: 'sudo\ndocker',
      line: userName,
    }),
    adminSudo: toggle({
      label: 'Allow sudo without a password',
      help: 'The user has no password, so that sudo could not ask for one.',
      default: true,
    }),
    ...coreLogin.inputs,
  },
  checks: [
    ({ adminName }) =>
      IMAGE_USERS.includes(adminName)
        ? {
            input: 'adminName',
            severity: 'error',
            problem: `Flatcar has a user ${adminName} already.`,
            fix: 'Choose another name.',
          }
        : undefined,
    exampleKeyReplaced('adminKeys'),
    ...coreLogin.checks,
  ],
  butane: (values) => {
    const { adminName, adminKeys, adminGroups = [], adminSudo } = values
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      ...adminGroups.map((group) => membershipFile(adminName, group)),
      adminSudo ? sudoFile(adminName) : {},
      {
        passwd: {
          users: [
            note('A second user; it gets a home folder, a group of its own and no password.', {
              name: adminName,
              shell: '/bin/bash',
              ssh_authorized_keys: adminKeys,
            }),
          ],
        },
      },
    )
  },
})

/** Makes a user a member of a group, as userdbd reads it. */
function membershipFile(name: string, group: string): Fragment {
  return {
    storage: {
      files: [
        note('Makes the user a member of a group that may exist below /usr only.', {
          path: `/etc/userdb/${name}:${group}.membership`,
          mode: 0o644,
          // The name says it all, but an empty file would not count.
          contents: { inline: ' ' },
        }),
      ],
    },
  }
}

/** Lets a user do anything with sudo. */
function sudoFile(name: string): Fragment {
  return {
    storage: {
      files: [
        note('What sudo lets the user do: anything, as anybody.', {
          path: '/etc/sudoers.d/10-users',
          mode: 0o440,
          contents: { inline: `${name} ALL=(ALL:ALL) NOPASSWD: ALL\n` },
        }),
      ],
    },
  }
}

/** Users that the image brings along and that nobody should mean. */
const IMAGE_USERS = ['root', 'core']
