/** What a command needs of the world, so that it can run anywhere: in Node, and in a test. */
import type { FileError, FileTree } from '../engine/index.ts'

export interface Io {
  /** Standard input to its end, or the system's complaint. Both readers stop behind the engine's limit. */
  readonly readStdin: () => Uint8Array | IoFailure
  /** Contents of a file, or the system's complaint, such as `no such file or directory`. */
  readonly readFile: (path: string) => Uint8Array | IoFailure
  /**
   * Puts a text in the place of a file in one step, links followed, and keeps the file's mode; a new
   * one is its owner's alone. Returns why it cannot.
   */
  readonly writeFile: (path: string, text: string) => IoFailure | undefined
  readonly writeStdout: (text: string) => void
  readonly writeStderr: (text: string) => void
  /** The files below a directory. */
  readonly openTree: (directory: string) => FileTree
  /** Whether a stream is a terminal that wants colours. */
  readonly wantsColors: (stream: 'stdout' | 'stderr') => boolean
}

/** Which step with a file or a stream failed, and the system's complaint. */
export interface IoFailure extends FileError {
  readonly step: 'open' | 'read' | 'write'
}
