/** A file tree made of texts or bytes in memory: pasted files in a browser, cases in a test. */
import { encodeUtf8 } from '../text/utf8.ts'
import type { FileError, FileNode, FileTree } from './file-tree.ts'

/** Contents by path relative to the tree, directories implied. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>

const MISSING: FileError = { error: 'no such file or directory' }

/** Makes a file tree of plain files; `name` is what messages call the folder. */
export function memoryTree(files: MemoryFiles, name = 'files'): FileTree {
  const contents = new Map(Object.entries(files))
  const directories = new Map<string, Set<string>>([['', new Set()]])
  for (const path of contents.keys()) {
    const steps = path.split('/')
    for (const [index, step] of steps.entries()) {
      const parent = steps.slice(0, index).join('/')
      const known = directories.get(parent) ?? new Set<string>()
      directories.set(parent, known.add(step))
    }
  }
  const inspect = (path: string): FileNode | FileError => {
    if (directories.has(path)) return { kind: 'directory' }
    return contents.has(path) ? { kind: 'file', executable: false } : MISSING
  }
  return {
    name,
    location: `/${name}`,
    inspect,
    isDirectory: (path) => {
      const node = inspect(path)
      return 'error' in node ? node : node.kind === 'directory'
    },
    read: (path) => {
      const found = contents.get(path)
      if (found !== undefined) return typeof found === 'string' ? encodeUtf8(found) : found
      return directories.has(path) ? { error: 'is a directory' } : MISSING
    },
    list: (path) => [...(directories.get(path) ?? [])],
  }
}
