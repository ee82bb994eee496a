/** A file tree on disk. */
import { lstatSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { limits } from '../engine/index.ts'
import type { FileNode, FileTree } from '../engine/index.ts'
import { readLimited } from './read-file.ts'
import { attempt } from './system-error.ts'

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
    read: (path) =>
      attempt(() => {
        // what is no plain file may have no end; a link may lead to it
        const isFile = statSync(at(path)).isFile()
        return isFile
          ? new Uint8Array(readFileSync(at(path)))
          : readLimited(at(path), limits.source)
      }),
    list: (path) => attempt(() => readdirSync(at(path))),
  }
}
