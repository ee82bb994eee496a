import type { ImageEntry } from '../../image-files.ts'
import { imageFiles, inTheWay, systemOf } from '../../image-files.ts'
import type { WrittenNode } from '../../written-nodes.ts'
import { resolvePath, writtenNodes } from '../../written-nodes.ts'
import { replaceScalar } from '../fix.ts'
import { insertEntry } from './insert.ts'
import type { Lint } from '../lint.ts'

/** Finds what Ignition would have to overwrite without being told to: then the boot fails. */
export const overwrite: Lint = ({ butane, deploy }, report) => {
  const system = systemOf(butane.spec.variant)
  // before 3602 the image's own files came after Ignition's
  if (system === undefined || deploy?.channel === 'lts-2023') return
  const there = imageFiles[system]
  for (const node of writtenNodes(butane.config)) {
    const path = resolvePath(node.path)
    const entry = Object.hasOwn(there, path) ? there[path] : undefined
    if (entry === undefined || node.overwrite || !isBlocked(entry, node)) continue
    const edit = butane.nodeAt([...node.at, 'overwrite'])
      ? replaceScalar(butane, [...node.at, 'overwrite'], /^false$/, 'true')
      : insertEntry(butane, node.at, 'overwrite: true')
    const canReplace = node.kind !== 'files' || hasContents(node)
    report('host/overwrite', [...node.at, 'path'], {
      facts: [entry === 'file' ? 'a file' : 'a link', canReplace ? REPLACE : WRITE_WHOLE],
      fixes: canReplace ? [{ label: 'Write overwrite: true', edit }] : [],
    })
  }
}

const REPLACE = 'Write “overwrite: true” to replace it.'
/** Ignition refuses `overwrite` where there is nothing to overwrite with. */
const WRITE_WHOLE =
  'Nothing can be added to it: write the whole file as contents, with “overwrite: true”.'

function hasContents({ contents }: Extract<WrittenNode, { kind: 'files' }>): boolean {
  const { inline, source, local } = contents ?? {}
  return inline !== undefined || source !== undefined || local !== undefined
}

function isBlocked(entry: ImageEntry, node: WrittenNode): boolean {
  // a hard link is fine where it is there already
  if (node.kind === 'links') return !node.hard && inTheWay(entry, 'link', node.target)
  if (node.kind === 'directories') return inTheWay(entry, 'directory')
  return inTheWay(entry, hasContents(node) ? 'file' : 'addition')
}
