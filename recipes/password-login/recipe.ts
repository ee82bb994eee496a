import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { password } from '../../src/cookbook/inputs/password.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { passwordFits, passwordTyped, saltReplaced } from '../../src/cookbook/password/checks.ts'
import { hashMethods, hashPassword } from '../../src/cookbook/password/hash-password.ts'
import { freshSalt, saltPattern } from '../../src/cookbook/password/salt.ts'

const EXAMPLE_SALT = 'kindlingkindlingkindle'

/** A host on whose console core can log in with a password. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    corePassword: password({
      label: 'Password of core',
      help: 'It is hashed here; nothing but the hash leaves the page. Left empty, none is set.',
      example: 'correct horse battery staple',
      optional: true,
    }),
    hashMethod: choice({
      label: 'Hashed with',
      help: 'What makes the hash that goes to the machine.',
      default: 'sha512',
      choices: [
        { value: 'sha512', label: hashMethods.sha512.label, help: hashMethods.sha512.help },
        { value: 'bcrypt', label: hashMethods.bcrypt.label, help: hashMethods.bcrypt.help },
      ],
    }),
    sshPasswords: toggle({
      label: 'Take passwords over SSH, too',
      help: 'Off, SSH takes keys only and the password is good for the console.',
      default: false,
    }),
    passwordSalt: text({
      label: 'Salt',
      help: 'Random text that makes equal passwords look different. The page makes a new one on each visit; it is no secret.',
      example: EXAMPLE_SALT,
      advanced: true,
      pattern: saltPattern,
      fresh: freshSalt,
    }),
    ...coreLogin.inputs,
  },
  answeredBy: { sshPasswords: { provider: 'ssh-keys-only', answer: 'false' } },
  checks: [passwordTyped, passwordFits, saltReplaced(EXAMPLE_SALT), ...coreLogin.checks],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), passwordOf(values), {
      storage: {
        files: [
          note('Whether SSH asks for a password: PAM’s questions are a second way to do so.', {
            path: '/etc/ssh/sshd_config.d/10-password-login.conf',
            mode: 0o600,
            contents: { inline: printSshd(values.sshPasswords ? 'yes' : 'no') },
          }),
        ],
      },
    }),
})

interface PasswordValues {
  corePassword: string | undefined
  hashMethod: keyof typeof hashMethods
  passwordSalt: string
  sshPasswords: boolean
}

function passwordOf(values: PasswordValues): Fragment {
  const { corePassword, hashMethod, passwordSalt, sshPasswords } = values
  if (corePassword === undefined) return {}
  const where = sshPasswords ? 'on the console and, all the same, over SSH' : 'on the console'
  const user = {
    name: 'core',
    password_hash: hashPassword(hashMethod, corePassword, passwordSalt),
  }
  return { passwd: { users: [note(`The hash of a password, which lets core in ${where}.`, user)] } }
}

function printSshd(answer: 'yes' | 'no'): string {
  return `PasswordAuthentication ${answer}\nKbdInteractiveAuthentication ${answer}\n`
}
