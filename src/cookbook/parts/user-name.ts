/**
 * Names that useradd takes on Flatcar, as the pattern of an input: small letters, digits, hyphens and
 * underscores, 32 at most (shadow's libmisc/chkname.c). Nothing in them has a meaning to sshd or sudo.
 */
export const userName = {
  test: /^[a-z_][a-z0-9_-]{0,31}$/,
  problem: 'This is not the name of a user or a group.',
  fix: 'Use small letters, digits, hyphens and underscores, starting with a letter.',
}
