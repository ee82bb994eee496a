import { letsIn } from '../../authorized-keys.ts'
import { judgeHash } from '../../crypt-hash.ts'
import type { LoginMeans } from '../logins.ts'

/** What lets somebody in, of what a reader may have written. */
export const loginMeans: LoginMeans = {
  holdsKey: (entry) => entry.split('\n').some(letsIn),
  matches: (hash) => judgeHash(hash).kind === 'usable',
}
