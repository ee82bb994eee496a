/** Modes that were meant to be octal (upstream: `base/util/file.go`). */
import { rule, rules } from '../rule.ts'

export const modeRules = [
  ...rules<{ mode?: number }>('File', [
    rule({}, ({ mode }, report) => {
      if (mode !== undefined && looksDecimal(mode, isTypicalFileMode)) {
        report('butane/decimal-mode', ['mode'])
      }
    }),
  ]),
  ...rules<{ mode?: number }>('Directory', [
    rule({}, ({ mode }, report) => {
      if (mode !== undefined && looksDecimal(mode, isTypicalDirectoryMode)) {
        report('butane/decimal-mode', ['mode'])
      }
    }),
  ]),
]

/** Whether a mode makes no sense as it is, but its decimal digits read as octal do. */
function looksDecimal(mode: number, isTypical: (mode: number) => boolean): boolean {
  if (!(mode >= 0 && mode <= 7777)) return false
  const digits = String(mode)
  if (/[89]/.test(digits)) return false
  return !isTypical(mode) && isTypical(Number.parseInt(digits, 8))
}

interface Granted {
  readonly read: boolean
  readonly write: boolean
  readonly execute: boolean
}

/**
 * What anybody is granted by the permission bits, or undefined when the classes do not fit
 * together: a class has less than a wider one, or writes or executes what it cannot read.
 */
function grantedBy(mode: number): Granted | undefined {
  let granted: Granted = { read: false, write: false, execute: false }
  for (const shift of [0, 3, 6]) {
    const bits = (mode >> shift) & 0o7
    const [read, write, execute] = [(bits & 4) > 0, (bits & 2) > 0, (bits & 1) > 0]
    const less =
      (granted.read && !read) || (granted.write && !write) || (granted.execute && !execute)
    const executesMore = execute && granted.read && !granted.execute
    if (less || executesMore || ((write || execute) && !read)) return undefined
    granted = {
      read: granted.read || read,
      write: granted.write || write,
      execute: granted.execute || execute,
    }
  }
  return granted.read ? granted : undefined
}

function isTypicalFileMode(mode: number): boolean {
  if (mode === 0) return true
  const granted = grantedBy(mode)
  if (granted === undefined || (mode & 0o1000) > 0) return false
  // setuid and setgid are for programs, and not for ones that anybody may change
  return (mode & 0o6000) === 0 || (granted.execute && (mode & 0o2) === 0)
}

function isTypicalDirectoryMode(mode: number): boolean {
  if (mode === 0) return true
  const granted = grantedBy(mode)
  if (granted === undefined || !granted.execute || (mode & 0o4000) > 0) return false
  return (mode & 0o3000) === 0 || granted.write
}
