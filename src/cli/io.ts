/** What a command needs of the world, so that it can run anywhere: in Node, and in a test. */
import type { FileTree } from '../engine/index.ts'

export interface Io {
  readonly readStdin: () => Uint8Array
  /** Contents of a file, or the system's complaint, such as `no such file or directory`. */
  readonly readFile: (path: string) => Uint8Array | { readonly error: string }
  /** Writes a file; returns the system's complaint when it cannot. */
  readonly writeFile: (path: string, text: string) => string | undefined
  readonly writeStdout: (text: string) => void
  readonly writeStderr: (text: string) => void
  /** The files below a directory. */
  readonly openTree: (directory: string) => FileTree
  /** Whether stderr is a terminal that wants colours. */
  readonly wantsColors: boolean
}
