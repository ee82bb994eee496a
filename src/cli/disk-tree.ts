/** A file tree on disk, with the words Go has for what the system refuses. */
import { lstatSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FileError, FileNode, FileTree } from '../engine/index.ts'

/** Opens a directory as a tree; whether it exists shows at the first use. */
export function diskTree(directory: string): FileTree {
  const at = (path: string) => join(directory, path)
  return {
    name: directory,
    location: resolve(directory),
    inspect: (path) =>
      attempt((): FileNode => {
        const stats = lstatSync(at(path))
        if (stats.isDirectory()) return { kind: 'directory' }
        if (stats.isFile()) return { kind: 'file', executable: (stats.mode & 0o111) !== 0 }
        if (stats.isSymbolicLink()) return { kind: 'symlink', target: readlinkSync(at(path)) }
        return { kind: 'other' }
      }),
    isDirectory: (path) => attempt(() => statSync(at(path)).isDirectory()),
    read: (path) => attempt(() => new Uint8Array(readFileSync(at(path)))),
    list: (path) => attempt(() => readdirSync(at(path))),
  }
}

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
  EISDIR: 'is a directory',
  ELOOP: 'too many levels of symbolic links',
  ENAMETOOLONG: 'file name too long',
  ENOENT: 'no such file or directory',
  ENOTDIR: 'not a directory',
  ENXIO: 'no such device or address',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  // Node's own check, for a path with a NUL in it
  ERR_INVALID_ARG_VALUE: 'invalid argument',
}

/** What the system said, in Go's words. */
function systemSentence(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return SENTENCES[code] ?? message
}
