import type { Butane } from '../../engine/index.ts'
import type { Lint, Whole } from './lint.ts'

/**
 * Finds a machine that nobody can log in to.
 *
 * @param means what lets somebody in
 */
export const findLogins =
  (means: LoginMeans): Lint =>
  (whole, report) => {
    if (!hasNoKey(whole, means) || hasPassword(whole, means)) return
    report('host/no-login', ['passwd'], { facts: [describeConsole(whole)] })
  }

export interface LoginMeans {
  /** Whether sshd finds a key in an entry for keys. */
  holdsKey: (entry: string) => boolean
  /** Whether a password can match a hash. */
  matches: (hash: string) => boolean
}

/** Whether it is certain that sshd finds no key of anybody. */
export function hasNoKey(whole: Whole, { holdsKey }: LoginMeans): boolean {
  // the nodes of a cluster are logged in to by the cluster's means
  return (
    whole.butane.spec.variant !== 'openshift' &&
    !usersOf(whole).some((user) => hasKey(user, holdsKey)) &&
    !hasOtherWayIn(whole)
  )
}

/** Whether somebody can log in with a password. */
export function hasPassword(whole: Whole, { matches }: LoginMeans): boolean {
  return usersOf(whole).some(({ password_hash: hash = '' }) => matches(hash))
}

/** The users that exist and get a shell. */
function usersOf({ butane }: Whole): User[] {
  const users = butane.config.passwd?.users ?? []
  return users.filter(({ shell = '', should_exist: exists }) => {
    return exists !== false && !/\/(nologin|false)$/.test(shell)
  })
}

type User = NonNullable<NonNullable<Butane['passwd']>['users']>[number]

/** Whether sshd can take a key; of files that are read when the config is made, that is not known. */
function hasKey(
  { ssh_authorized_keys: keys, ssh_authorized_keys_local: files }: User,
  holdsKey: LoginMeans['holdsKey'],
): boolean {
  return !!files?.length || !!keys?.some(holdsKey)
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
