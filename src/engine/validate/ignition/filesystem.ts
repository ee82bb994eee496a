/** Filesystems one by one (upstream: filesystem.go). */
import { isOpen } from '../../schema/levels.ts'
import type { Gate } from '../../schema/levels.ts'
import type { Filesystem } from '../../schema/storage.ts'
import { utf8Length } from '../../text/utf8.ts'
import { rule, rules } from '../rule.ts'
import { findPathProblem } from './path.ts'

/** Formats and how many bytes their labels may have. */
export const FORMATS: readonly { name: string; longestLabel: number; gate: Gate }[] = [
  { name: 'ext4', longestLabel: 16, gate: {} },
  { name: 'btrfs', longestLabel: 256, gate: {} },
  { name: 'xfs', longestLabel: 12, gate: {} },
  { name: 'swap', longestLabel: 15, gate: {} },
  { name: 'vfat', longestLabel: 11, gate: {} },
  { name: 'none', longestLabel: Infinity, gate: { since: 'ign 3.3' } },
]

/** Whether something is asked for that only a format can give. */
function needsFormat(filesystem: Filesystem): boolean {
  const { path, label, uuid, wipe_filesystem: wipes, mount_options: mounts, options } = filesystem
  return [path, label, uuid, wipes, mounts?.length, options?.length].some(Boolean)
}

export const filesystemRules = rules<Filesystem>('Filesystem', [
  rule({}, ({ path }, report) => {
    const problem = path ? findPathProblem(path) : undefined
    if (problem) report(problem, ['path'])
  }),
  rule({}, ({ device }, report) => {
    const problem = findPathProblem(device)
    if (problem) report(problem, ['device'])
  }),
  rule({}, (filesystem, report, { levels }) => {
    const { format } = filesystem
    const isKnown = ({ name, gate }: (typeof FORMATS)[number]) =>
      name === format && isOpen(gate, levels, '')
    if (format) {
      if (!FORMATS.some(isKnown)) report('ignition/filesystem-format-invalid', ['format'])
    } else if (needsFormat(filesystem)) {
      report('ignition/filesystem-format-required', ['format'])
    }
  }),
  rule({}, ({ format, label }, report) => {
    if (!label) return
    if (!format) return report('ignition/filesystem-label-without-format', ['label'])
    const limit = FORMATS.find(({ name }) => name === format)?.longestLabel ?? Infinity
    if (utf8Length(label) > limit) {
      report('ignition/filesystem-label-too-long', ['label'], String(limit), format)
    }
  }),
])
