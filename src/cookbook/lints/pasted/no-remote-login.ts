import type { Lint, Whole } from '../lint.ts'
import { hasNoKey, hasPassword } from '../logins.ts'
import { loginMeans } from './login-means.ts'

/** Finds a machine whose users have passwords that sshd does not ask for, and nothing else. */
export const noRemoteLogin: Lint = (whole, report) => {
  const file = findKeysOnly(whole)
  if (file === undefined || !hasNoKey(whole, loginMeans) || !hasPassword(whole, loginMeans)) return
  report('host/no-remote-login', ['passwd'], { facts: [file] })
}

/**
 * The drop-in that makes sshd take no password; undefined where there is none. In the order of their
 * names, the first to set something wins (sshd_config(5)), and PAM's questions are a second way to ask
 * for a password: Fedora's image has switched them off.
 */
function findKeysOnly({ butane, texts }: Whole): string | undefined {
  const lines = texts
    .filter(({ file }) => /^\/etc\/ssh\/sshd_config\.d\/[^/]+\.conf$/.test(file))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    // what follows a Match is not for everybody
    .map(({ file, text }) => ({ file, text: text.split(/^[ \t]*Match[ \t]/im)[0] ?? '' }))
  const refusing = (keyword: RegExp) => {
    const found = lines.find(({ text }) => keyword.test(text))
    const [, value = ''] = keyword.exec(found?.text ?? '') ?? []
    return value.toLowerCase() === 'no' ? found?.file : undefined
  }
  const file = refusing(/^[ \t]*PasswordAuthentication[ \t=]+"?(\w+)/im)
  const questions = /^[ \t]*(?:KbdInteractive|ChallengeResponse)Authentication[ \t=]+"?(\w+)/im
  const asks = butane.spec.variant !== 'fcos' && refusing(questions) === undefined
  return asks ? undefined : file
}
