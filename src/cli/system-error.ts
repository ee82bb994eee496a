/** What the system refuses, in the words that Go has for it. */
import type { FileError } from '../engine/index.ts'
import type { IoFailure } from './io.ts'

/** Does what may fail in the system, and says why it did. */
export function attempt<T>(work: () => T): T | FileError {
  try {
    return work()
  } catch (error) {
    return { error: systemSentence(error) }
  }
}

/** `syscall.Errno.Error()` of what can happen to a path; Node's own words for the rest. */
const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBADF: 'bad file descriptor',
  EBUSY: 'device or resource busy',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'file too large',
  EIO: 'input/output error',
  EISDIR: 'is a directory',
  ELOOP: 'too many levels of symbolic links',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'file name too long',
  ENOENT: 'no such file or directory',
  ENOSPC: 'no space left on device',
  ENOTDIR: 'not a directory',
  ENXIO: 'no such device or address',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  ETXTBSY: 'text file busy',
  // Node's own check, for a path with a NUL in it
  ERR_INVALID_ARG_VALUE: 'invalid argument',
}

/** What the system said, in Go's words. */
export function systemSentence(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return SENTENCES[code] ?? message
}

/** Which step failed; what goes before reading and writing counts as opening. */
export function ioFailure(error: unknown): IoFailure {
  const { syscall } = error as NodeJS.ErrnoException
  const step = syscall === 'read' || syscall === 'write' ? syscall : 'open'
  return { step, error: systemSentence(error) }
}
