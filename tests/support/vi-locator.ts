/** What a `vi://` locator says. */
export interface ViLocator {
  user: string | undefined
  password: string | undefined
  host: string
  path: string[]
}

/**
 * Splits a locator as OVF Tool's guide describes it: `vi://user:password@host:port/path?query`, the
 * credentials before the last `@` in front of the path, percent-encoded parts.
 */
export function parseViLocator(locator: string): ViLocator {
  const [, authority = '', path = '', query] =
    /^vi:\/\/([^/?]*)\/([^?]*)(\?.*)?$/.exec(locator) ?? []
  if (!authority || query !== undefined) throw new Error(`${locator} is no plain locator`)
  const at = authority.lastIndexOf('@')
  const credentials = at < 0 ? undefined : authority.slice(0, at)
  const [user, password, ...others] = credentials?.split(':') ?? []
  if (others.length > 0) throw new Error(`${locator} has too many colons`)
  return {
    user: user === undefined ? undefined : decodeURIComponent(user),
    password,
    host: authority.slice(at + 1),
    path: path === '' ? [] : path.split('/').map((segment) => decodeURIComponent(segment)),
  }
}
