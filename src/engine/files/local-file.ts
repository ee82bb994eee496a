/** Reads the local files a config names, with upstream's sentences (`base/util/file.go`). */
import { finding } from '../diagnostics/catalog.ts'
import type { Finding, Path } from '../diagnostics/diagnostic.ts'
import { cleanPath, joinPath } from '../text/path.ts'
import type { FileTree } from './file-tree.ts'
import { isFileError } from './file-tree.ts'

/** Bytes of a local file, or why it cannot be had, as a finding at `at`. */
export function readLocalFile(
  files: FileTree | undefined,
  path: string,
  at: Path,
): Uint8Array | Finding {
  if (files === undefined) return finding('butane/files-dir-missing', at)
  const inside = pathInside(files, path)
  if (inside === undefined) return finding('butane/files-dir-escape', at)
  const contents = files.read(inside)
  if (!isFileError(contents)) return contents
  // an existing thing that is no file is opened first, and refused when it is read
  const verb = contents.error === 'is a directory' ? 'read' : 'open'
  return finding('butane/local-file', at, describe(files, verb, inside, contents.error))
}

/** The path below the files directory, simplified; undefined when it leads out of it. */
export function pathInside({ location }: FileTree, path: string): string | undefined {
  const folder = cleanPath(location)
  const full = joinPath(folder, path)
  if (full === folder) return ''
  // nothing begins with the two slashes of the root folder, so upstream refuses whatever is below it
  const prefix = `${folder}/`
  return full.startsWith(prefix) ? full.slice(prefix.length) : undefined
}

/** A system's complaint as Go prints it: `open files/x: no such file or directory`. */
export function describe(files: FileTree, verb: string, inside: string, error: string): string {
  return `${verb} ${joinPath(files.name, inside)}: ${error}`
}
