/** `storage.trees`: a local folder becomes files, links and directories (upstream: `processTrees`). */
import { finding } from '../../diagnostics/catalog.ts'
import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Fields } from '../../decode/decode.ts'
import { makeDataUrl } from '../../emit/data-url.ts'
import type { FileTree } from '../../files/file-tree.ts'
import { isFileError } from '../../files/file-tree.ts'
import { describe, pathInside } from '../../files/local-file.ts'
import type { Butane } from '../../schema/butane.ts'
import type { Tree } from '../../schema/storage.ts'
import { joinPath } from '../../text/path.ts'
import { encodeUtf8 } from '../../text/utf8.ts'
import { isEmpty } from '../../values.ts'
import type { TranslateContext } from '../context.ts'
import { NodeTracker } from '../node-tracker.ts'

/** Adds the nodes of every tree to the config; every error stands at its tree. */
export function desugarTrees(butane: Butane, config: Fields, context: TranslateContext): void {
  const trees = butane.storage?.trees ?? []
  if (trees.length === 0) return
  const { files, report } = context
  const tracker = new NodeTracker(config)
  for (const [index, tree] of trees.entries()) {
    const at = ['storage', 'trees', index]
    if (files === undefined) {
      report.push(finding('butane/files-dir-missing', at))
      return
    }
    const source = pathInside(files, tree.local ?? '')
    if (source === undefined) {
      report.push(finding('butane/files-dir-escape', at))
      continue
    }
    const isDirectory = files.isDirectory(source)
    if (isFileError(isDirectory)) {
      const sentence = describe(files, 'stat', source, isDirectory.error)
      report.push(finding('butane/local-file', at, sentence))
    } else if (!isDirectory) report.push(finding('butane/tree-not-directory', at))
    else walk(tree, at, files, source, tracker, context)
  }
}

/** Go's `filepath.Walk`: a directory before its children, children in byte order. */
function walk(
  tree: Tree,
  at: Path,
  files: FileTree,
  base: string,
  tracker: NodeTracker,
  context: TranslateContext,
): void {
  const { origins, report } = context
  const destination = tree.path ? tree.path : '/'
  visit(base, '')

  function visit(path: string, relative: string): void {
    const node = files.inspect(path)
    if (isFileError(node)) return fail('lstat', path, node.error)
    const target = joinPath(destination, relative === '' ? '.' : relative)
    switch (node.kind) {
      case 'directory':
        addDirectory(target)
        return visitChildren(path, relative)
      case 'file':
        return addFile(path, target, node.executable)
      case 'symlink':
        // filepath.Walk looks at its root without following it: a linked root is a link
        return addLink(target, node.target)
      case 'other':
        report.push(finding('butane/tree-node-type', at))
    }
  }

  function visitChildren(path: string, relative: string): void {
    const names = files.list(path)
    if (isFileError(names)) return fail('open', path, names.error)
    for (const name of [...names].sort(compareBytes)) {
      visit(path === '' ? name : `${path}/${name}`, relative === '' ? name : `${relative}/${name}`)
    }
  }

  function addDirectory(path: string): void {
    const custom = tree.dir_mode !== undefined || !isEmpty(tree.user) || !isEmpty(tree.group)
    if (!custom) return
    if (tracker.has(path)) return clash()
    const node = { ...newNode(path), mode: tree.dir_mode ?? 0o755 }
    claim('directories', tracker.add('directories', node))
  }

  function addFile(source: string, path: string, executable: boolean): void {
    let found = tracker.find('files', path)
    if (found === undefined) {
      if (tracker.has(path)) return clash()
      found = tracker.add('files', newNode(path))
      claim('files', found)
    } else if ((found.node['contents'] as Fields | undefined)?.['source']) return clash()

    const bytes = files.read(source)
    if (isFileError(bytes)) return fail('open', source, bytes.error)
    const contents = (found.node['contents'] ??= {}) as Fields
    const compressedByUser = Boolean(contents['compression'])
    const url = makeDataUrl(bytes, { compress: context.compress && !compressedByUser })
    contents['source'] = url.source
    const place = ['storage', 'files', found.index]
    origins.set([...place, 'contents'], at)
    origins.set([...place, 'contents', 'source'], at)
    if (!compressedByUser) {
      contents['compression'] = url.compression
      origins.set([...place, 'contents', 'compression'], at)
    }
    if (found.node['mode'] !== undefined) return
    found.node['mode'] = tree.file_mode ?? (executable ? 0o755 : 0o644)
    origins.set([...place, 'mode'], at)
  }

  function addLink(path: string, target: string): void {
    let found = tracker.find('links', path)
    if (found === undefined) {
      if (tracker.has(path)) return clash()
      found = tracker.add('links', newNode(path))
      claim('links', found)
    } else if (found.node['target']) return clash()
    found.node['target'] = target
    origins.set(['storage', 'links', found.index, 'target'], at)
  }

  function newNode(path: string): Fields & { path: string } {
    const owner: Fields = {}
    if (!isEmpty(tree.user)) owner['user'] = { ...tree.user }
    if (!isEmpty(tree.group)) owner['group'] = { ...tree.group }
    return { path, ...owner }
  }

  function claim(list: string, { index, node }: { index: number; node: Fields }): void {
    // upstream claims even fields that are not set, so that findings about them point here
    origins.setAll(['storage', list, index], { ...EVERY_FIELD[list], ...node }, at)
    if (index === 0) origins.set(['storage', list], at)
  }

  function clash(): void {
    report.push(finding('butane/node-exists', at))
  }

  function fail(verb: string, path: string, error: string): void {
    report.push(finding('butane/local-file', at, describe(files, verb, path, error)))
  }
}

const OWNER = { id: undefined, name: undefined }
const NODE = { group: OWNER, overwrite: undefined, path: undefined, user: OWNER }
const RESOURCE = {
  compression: undefined,
  http_headers: undefined,
  source: undefined,
  verification: { hash: undefined },
}
/** All fields of generated nodes. */
export const EVERY_FIELD: Readonly<Record<string, Fields>> = {
  directories: { ...NODE, mode: undefined },
  files: { ...NODE, append: undefined, contents: RESOURCE, mode: undefined },
  links: { ...NODE, hard: undefined, target: undefined },
}

/** Go compares strings by bytes; code points order the same way, UTF-16 units do not. */
function compareBytes(a: string, b: string): number {
  const [left, right] = [encodeUtf8(a), encodeUtf8(b)]
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
