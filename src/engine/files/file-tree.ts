/**
 * The files that a config may embed: a folder on disk for the command, pasted files in a browser,
 * a map in tests. The engine itself never touches a disk.
 */

/** What lies at a path; symbolic links are not followed. */
export type FileNode =
  | { readonly kind: 'file'; readonly executable: boolean }
  | { readonly kind: 'directory' }
  | { readonly kind: 'symlink'; readonly target: string }
  | { readonly kind: 'other' }

/** Why something cannot be had, in the words the system uses, such as `no such file or directory`. */
export interface FileError {
  readonly error: string
}

export interface FileTree {
  /** The folder's name as messages show it, for example `files`. */
  readonly name: string
  /** The folder's absolute path, by which paths that lead out of it are told. */
  readonly location: string
  /** What lies at a path relative to the folder; `''` is the folder itself. */
  readonly inspect: (path: string) => FileNode | FileError
  /** Whether the path, links followed, is a directory. */
  readonly isDirectory: (path: string) => boolean | FileError
  /** Contents of a file, links followed. */
  readonly read: (path: string) => Uint8Array | FileError
  /** Names in a directory, in any order. */
  readonly list: (path: string) => readonly string[] | FileError
}

/** Whether an answer of a file tree is an error. */
export const isFileError = (answer: unknown): answer is FileError =>
  typeof answer === 'object' && answer !== null && 'error' in answer
