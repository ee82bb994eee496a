import type { Path } from '../../../engine/index.ts'
import { writtenNodes } from '../../written-nodes.ts'
import { replaceScalar } from '../fix.ts'
import type { Lint } from '../lint.ts'

/** A backslash that is no part of an escaped name of systemd's, such as `dev-disk\x2d1.device`. */
const BACKSLASH = /\\(?!x[0-9a-f]{2})/

/** Finds paths with backslashes between their folders. */
export const backslash: Lint = ({ butane }, report) => {
  const check = (text: string | undefined, path: Path) => {
    if (text === undefined || !BACKSLASH.test(text)) return
    const meant = text.replaceAll(/\\+/g, '/')
    // a drive has no counterpart here
    const isCertain = /^[\w./+-]+$/.test(meant) && !text.includes(String.raw`\x`)
    const edit = isCertain ? replaceScalar(butane, path, PLAIN, meant) : []
    report('host/backslash', path, { facts: [text], fixes: [{ label: `Write ${meant}`, edit }] })
  }
  for (const node of writtenNodes(butane.config)) {
    check(node.path, [...node.at, 'path'])
    if (node.kind === 'links') check(node.target, [...node.at, 'target'])
  }
  for (const [index, { path }] of (butane.config.storage?.filesystems ?? []).entries())
    check(path, ['storage', 'filesystems', index, 'path'])
}

/** A scalar in which a backslash stands for itself, or a pair for one. */
const PLAIN = /^(["']?)[\w./+\\-]+\1$/
