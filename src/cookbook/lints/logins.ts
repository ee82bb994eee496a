import type { Butane } from '../../engine/index.ts'
import { readSshKey } from '../ssh-key.ts'
import type { Lint, Whole } from './lint.ts'

/** Finds a machine that nobody can log in to, and keys that let nobody in. */
export const findLogins: Lint = (whole, report) => {
  const { config, spec } = whole.butane
  const users = config.passwd?.users ?? []
  for (const [index, { ssh_authorized_keys: keys = [] }] of users.entries()) {
    for (const [at, key] of keys.entries()) {
      const problem = findKeyProblem(key)
      const path = ['passwd', 'users', index, 'ssh_authorized_keys', at]
      if (problem) report('host/ssh-key-invalid', path, { facts: [problem] })
    }
  }
  // the nodes of a cluster are logged in to by the cluster's means
  if (spec.variant === 'openshift' || users.some(canLogIn) || hasOtherWayIn(whole)) return
  report('host/no-login', ['passwd'], { facts: [describeConsole(whole)] })
}

type User = NonNullable<NonNullable<Butane['passwd']>['users']>[number]

function canLogIn(user: User): boolean {
  const { ssh_authorized_keys: keys, ssh_authorized_keys_local: files } = user
  const { password_hash: hash = '', shell = '', should_exist: exists } = user
  if (exists === false || /\/(nologin|false)$/.test(shell)) return false
  // a hash that starts so matches no password (shadow(5))
  return !!keys?.length || !!files?.length || /^[^!*]/.test(hash)
}

/** Whether users or keys may come from somewhere that cannot be seen here. */
function hasOtherWayIn({ butane, texts }: Whole): boolean {
  const { ignition, storage } = butane.config
  const { merge = [], replace } = ignition?.config ?? {}
  if (merge.length > 0 || replace || storage?.trees?.length) return true
  if (storage?.files?.some(({ path = '' }) => path.includes('authorized_keys'))) return true
  return texts.some(({ text }) => /TrustedUserCAKeys|AuthorizedKeysCommand/.test(text))
}

const AUTOLOGIN = 'flatcar.autologin'

function describeConsole({ butane: { config, spec } }: Whole): string {
  if (spec.variant !== 'flatcar') return ''
  return config.kernel_arguments?.should_not_exist?.includes(AUTOLOGIN)
    ? ' over SSH, nor at the console'
    : ` over SSH, only at the console, which is open to everyone (${AUTOLOGIN})`
}

/** A key with options in front of it (sshd(8), AUTHORIZED_KEYS FILE FORMAT). */
const BEHIND_OPTIONS =
  /^[a-z][^#]*[ \t]((?:ssh-(?:ed25519|rsa)|ecdsa-sha2-\w+|sk-[\w-]+@openssh\.com)[ \t]+AAAA.*)$/

/** Why the first bad line of an entry is no key; an entry may hold several lines. */
function findKeyProblem(entry: string): string | undefined {
  for (const line of entry.trim().split('\n')) {
    const key = line.trim()
    const result = readSshKey(BEHIND_OPTIONS.exec(key)?.[1] ?? key)
    if (!result.ok) return result.problem
  }
  return undefined
}
