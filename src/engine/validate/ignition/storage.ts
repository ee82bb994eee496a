/** What entries of the `storage` section mean for each other (upstream: storage.go, config.go). */
import type { Butane } from '../../schema/butane.ts'
import type { Disk, Link, Storage } from '../../schema/storage.ts'
import { isAbsolutePath, cleanPath, joinPath } from '../../text/path.ts'
import { rule, rules } from '../rule.ts'
import type { Check, Report } from '../rule.ts'

const UNIT_DIRECTORY = '/etc/systemd/system/'

/** Paths that Ignition writes for units and drop-ins with contents. */
function unitPaths({ systemd }: Butane): Set<string> {
  const paths = (systemd?.units ?? []).flatMap(({ name = '', contents, dropins = [] }) => [
    ...(contents ? [UNIT_DIRECTORY + name] : []),
    ...dropins
      .filter((dropin) => dropin.contents)
      .map((dropin) => `${UNIT_DIRECTORY}${name}.d/${dropin.name ?? ''}`),
  ])
  return new Set(paths)
}

/** Reports an entry once for every link that its path leads through. */
function checkThroughLinks(
  { links = [], ...lists }: Storage,
  report: Report,
  field: 'directories' | 'files',
): void {
  const code = field === 'files' ? 'ignition/file-through-link' : 'ignition/directory-through-link'
  const countAbove = createLinkCounter(links)
  for (const [index, { path = '' }] of (lists[field] ?? []).entries()) {
    repeat(countAbove(path), () => report(code, [field, index]))
  }
}

/** Prepares the question how many links a path leads through; each answer is a few look-ups. */
function createLinkCounter(links: readonly Link[]): (path: string) => number {
  const counts = countPaths(links)
  const lengths = [...new Set(Array.from(counts.keys(), (path) => path.length))]
  return (path) =>
    lengths
      .filter((length) => path[length] === '/')
      .map((length) => counts.get(path.slice(0, length)) ?? 0)
      .reduce((sum, count) => sum + count, 0)
}

function countPaths(nodes: readonly { readonly path: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { path = '' } of nodes) counts.set(path, (counts.get(path) ?? 0) + 1)
  return counts
}

/** All checks of one link come before those of the next, so they cannot be rules of their own. */
function checkLinks({ targetRequired }: { targetRequired: boolean }): Check<Storage> {
  return ({ links = [], directories = [] }, report) => {
    const countAbove = createLinkCounter(links)
    const countDirectories = countPaths(directories)
    for (const [index, link] of links.entries()) {
      const { path = '', target = '', hard } = link
      repeat(countAbove(path), () => report('ignition/link-through-link', ['links', index]))
      if (targetRequired && target === '') {
        report('ignition/link-target-required', ['links', index, 'target'])
      } else if (hard === true) {
        // Upstream resolves a relative target against the link itself, not against its directory.
        const absolute = isAbsolutePath(target) ? cleanPath(target) : joinPath(path, target)
        const count = countDirectories.get(absolute) ?? 0
        repeat(count, () => report('ignition/hard-link-to-directory', ['links', index]))
        reportOwner(link, report, index)
      }
    }
  }
}

function repeat(times: number, work: () => void): void {
  for (let turn = 0; turn < times; turn++) work()
}

function reportOwner(link: Link, report: Report, index: number): void {
  for (const owner of ['user', 'group'] as const) {
    for (const field of ['id', 'name'] as const) {
      const path = ['links', index, owner, field]
      if (link[owner]?.[field] !== undefined) report('ignition/hard-link-owner', path)
    }
  }
}

export const storageRules = [
  ...rules<Butane>('Config', [
    rule({}, (config, report) => {
      const taken = unitPaths(config)
      for (const field of ['files', 'directories', 'links'] as const) {
        for (const [index, { path }] of (config.storage?.[field] ?? []).entries()) {
          const place = ['storage', field, index, 'path']
          if (taken.has(path)) report('ignition/path-conflicts-systemd', place)
        }
      }
    }),
  ]),
  ...rules<Storage>('Storage', [
    rule({}, (storage, report) => {
      checkThroughLinks(storage, report, 'directories')
      checkThroughLinks(storage, report, 'files')
    }),
    rule({ before: 'ign 3.3' }, checkLinks({ targetRequired: false })),
    rule({ since: 'ign 3.3' }, checkLinks({ targetRequired: true })),
    rule({}, ({ disks = [], filesystems = [] }, report) => {
      const byDevice = new Map<string, Disk>(disks.map((disk) => [disk.device ?? '', disk]))
      for (const [index, { device = '', wipe_filesystem: wipes }] of filesystems.entries()) {
        const disk = byDevice.get(device)
        const place = ['filesystems', index, 'device']
        if (disk?.partitions?.length) report('ignition/filesystem-on-partitions', place)
        else if (disk?.wipe_table && !wipes) report('ignition/filesystem-implicit-wipe', place)
      }
    }),
  ]),
]
