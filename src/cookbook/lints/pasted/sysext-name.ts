import { extensionAt, nameInRelease } from '../../sysext/extension-file.ts'
import type { WrittenNode } from '../../written-nodes.ts'
import { folderOf, resolvePath, writtenNodes } from '../../written-nodes.ts'
import { replaceScalar } from '../fix.ts'
import type { Lint, Whole } from '../lint.ts'

/** Finds images of extensions that systemd-sysext refuses for their name, or that are not there. */
export const sysextName: Lint = (whole, report) => {
  const { butane } = whole
  const nodes = writtenNodes(butane.config)
  const made = new Set(nodes.map(({ path }) => resolvePath(path)))
  let others: ReturnType<typeof othersOf> | undefined
  for (const node of nodes) {
    const path = resolvePath(node.path)
    const called = extensionAt(path)
    if (called === undefined || node.kind === 'directories') continue
    const name = nameInRelease(called) ?? nameOfContents(node)
    if (name !== undefined && name !== called) {
      const wanted = `${folderOf(path)}/${name}.raw`
      const edit = made.has(wanted)
        ? []
        : replaceScalar(butane, [...node.at, 'path'], PLAIN, wanted)
      const fixes = [{ label: `Call it ${name}.raw`, edit }]
      report('host/sysext-name', [...node.at, 'path'], { facts: [name], fixes })
    }
    if (node.kind !== 'links' || node.target?.includes('\\')) continue
    const target = resolvePath(node.target ?? '', folderOf(path))
    if (!EMPTY.test(target) || made.has(target) || IN_IMAGE.test(target)) continue
    others ??= othersOf(whole)
    if (others.any || others.named.has(target) || others.named.has(folderOf(target))) continue
    report('host/dangling-link', [...node.at, 'target'], { facts: [target] })
  }
}

/** A path without what would have to be escaped. */
const PLAIN = /^(["']?)[\w./+~-]+\1$/

/** The name inside an image, by the file it is downloaded from or the one that a link leads to. */
function nameOfContents(node: WrittenNode): string | undefined {
  if (node.kind === 'directories') return undefined
  if (node.kind === 'links') return nameInRelease(fileOf(node.target ?? ''))
  const { source = '' } = node.contents ?? {}
  return BAKERY.test(source) ? nameInRelease(fileOf(source)) : undefined
}

const BAKERY = /^https:\/\/(?:github\.com\/flatcar\/sysext-bakery|extensions\.flatcar\.org)\//

const fileOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** Folders that are empty in an image, but for what a config puts there. */
const EMPTY = /^\/(?:opt|home|srv|var\/lib\/extensions|etc\/extensions)\//

const IN_IMAGE = /-flatcar\.raw$/

/** Who else may bring a file: another config, a tree, a disk, a unit, systemd-sysupdate. */
function othersOf({ butane: { config }, texts }: Whole) {
  const { ignition, storage } = config
  const named = new Set<string>()
  for (const { text } of texts)
    for (const [path] of text.matchAll(/\/[\w./+~-]*\w/g)) named.add(resolvePath(path))
  const any =
    (ignition?.config?.merge?.length ?? 0) > 0 ||
    ignition?.config?.replace !== undefined ||
    (storage?.trees?.length ?? 0) > 0 ||
    (storage?.filesystems ?? []).some(({ path = '/' }) => path !== '/') ||
    (storage?.files ?? []).some(({ path = '' }) => path.startsWith('/etc/sysupdate.')) ||
    texts.some(({ text }) => text.includes('systemd-sysupdate'))
  return { any, named }
}
