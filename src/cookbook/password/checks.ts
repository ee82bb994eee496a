import { encodeUtf8 } from '../../engine/index.ts'
import type { Check } from '../problem.ts'
import type { HashMethodId } from './hash-password.ts'
import { hashMethods } from './hash-password.ts'

/** A shorter one can be guessed from its hash within days. */
const ENOUGH = 12

interface Answers {
  corePassword: string | undefined
  hashMethod: HashMethodId
  passwordSalt: string
}

/** Warns where no password is set, and of one that is short. */
export const passwordTyped: Check<Answers> = ({ corePassword }) => {
  if (corePassword === undefined) {
    return {
      input: 'corePassword',
      severity: 'warning',
      problem: 'No password is set: core cannot log in with one.',
      fix: 'Type one, or take the keys alone.',
    }
  }
  if ([...corePassword].length >= ENOUGH) return undefined
  return {
    input: 'corePassword',
    severity: 'warning',
    problem: `It has fewer than ${ENOUGH} characters: who gets hold of the hash can guess it.`,
    fix: 'Take a longer one, such as four words that have nothing to do with each other.',
  }
}

/** Refuses a password of which the method would only look at the beginning. */
export const passwordFits: Check<Answers> = ({ corePassword = '', hashMethod }) => {
  const { label, limit } = hashMethods[hashMethod]
  const { length } = encodeUtf8(corePassword)
  if (limit === undefined || length <= limit) return undefined
  return {
    input: 'corePassword',
    severity: 'error',
    problem: `It has ${length} bytes, and ${label} looks at the first ${limit} only.`,
    fix: `Shorten it, or choose ${hashMethods.sha512.label}.`,
  }
}

/** Warns while the salt is the one that stands in the source of this page. */
export function saltReplaced(example: string): Check<Answers> {
  return ({ passwordSalt }) =>
    passwordSalt === example
      ? {
          input: 'passwordSalt',
          severity: 'warning',
          problem: 'This is the example salt, which everybody can prepare for.',
          fix: 'Change some of its letters.',
        }
      : undefined
}
