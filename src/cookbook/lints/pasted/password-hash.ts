import { judgeHash } from '../../crypt-hash.ts'
import type { Lint } from '../lint.ts'

/** Finds password hashes that no password matches, and passwords where their hash belongs. */
export const passwordHash: Lint = ({ butane }, report) => {
  const { users = [], groups = [] } = butane.config.passwd ?? {}
  for (const [list, accounts] of Object.entries({ users, groups })) {
    for (const [index, { password_hash: hash = '' }] of accounts.entries()) {
      const verdict = judgeHash(hash)
      if (verdict.kind !== 'useless') continue
      const path = ['passwd', list, index, 'password_hash']
      report('host/password-hash', path, { facts: [verdict.problem] })
      if (verdict.clear) {
        report('host/plaintext-secret', path, { facts: ['a password in clear text'] })
      }
    }
  }
}
