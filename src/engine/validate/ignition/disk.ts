/** Disks and their partitions (upstream: disk.go, partition.go). */
import type { Disk, Partition } from '../../schema/storage.ts'
import { utf8Length } from '../../text/utf8.ts'
import { rule, rules } from '../rule.ts'
import { findPathProblem } from './path.ts'

const LONGEST_LABEL = 36
const GUID = /^([0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})?$/

/**
 * Finds a partition whose number an earlier one has. Upstream picks among several colliding
 * numbers at random; this takes the number that comes first.
 */
function findNumberCollision(partitions: readonly Partition[]): number {
  const numbers = partitions.map(({ number }) => number ?? 0)
  for (const [index, number] of numbers.entries()) {
    const next = number === 0 ? -1 : numbers.indexOf(number, index + 1)
    if (next >= 0) return next
  }
  return -1
}

function findLabelCollision(partitions: readonly Partition[]): number {
  const labels = partitions.map(({ label }) => label)
  return labels.findIndex((label, index) => label !== undefined && labels.indexOf(label) < index)
}

interface Extent {
  readonly index: number
  readonly start: bigint
  readonly end: bigint
}

/** Finds the first partition that lies on another one with a start and a size of its own. */
function findOverlap(partitions: readonly Partition[]): number {
  const extents = partitions.flatMap(({ start_mib: start, size_mib: size }, index): Extent[] => {
    // A start of 0 leaves the place to sgdisk.
    if (!start || size === undefined) return []
    const first = BigInt(start)
    // A size of 0 fills what is left; upstream counts only its first MiB.
    // Go's integers wrap around, and a partition beyond 2^63 MiB with them
    const end = size ? BigInt.asIntN(64, first + BigInt(size) - 1n) : first
    return [{ index, start: first, end }]
  })
  for (const one of extents) {
    const other = extents.find((extent) => extent !== one && overlaps(one, extent))
    if (other) return other.index
  }
  return -1
}

function overlaps(one: Extent, other: Extent): boolean {
  const holds = (place: bigint) => place >= other.start && place <= other.end
  const surrounds = one.start < other.start && one.end > other.end
  return holds(one.start) || holds(one.end) || surrounds
}

export const diskRules = [
  ...rules<Disk>('Disk', [
    rule({}, ({ device }, report) => {
      if (!device) {
        report('ignition/device-required', ['device'])
        return 'stop'
      }
      const problem = findPathProblem(device)
      if (problem) report(problem, ['device'])
      return
    }),
    rule({}, ({ partitions = [] }, report) => {
      const index = findNumberCollision(partitions)
      if (index >= 0) report('ignition/partition-numbers-collide', ['partitions', index])
    }),
    rule({}, ({ partitions = [] }, report) => {
      const index = findOverlap(partitions)
      if (index >= 0) report('ignition/partitions-overlap', ['partitions', index])
    }),
    rule({}, ({ partitions = [] }, report) => {
      const hasZero = partitions.some(({ number }) => !number)
      const hasAbsent = partitions.some(({ should_exist: exists }) => exists === false)
      if (hasZero && hasAbsent) report('ignition/partition-zero-with-absent', ['partitions'])
    }),
    rule({}, ({ partitions = [] }, report) => {
      const index = findLabelCollision(partitions)
      if (index >= 0) report('ignition/partition-labels-collide', ['partitions', index])
    }),
  ]),
  ...rules<Partition>('Partition', [
    rule({}, (partition, report) => {
      const { label, guid = '', type_guid: type = '', start_mib: start, size_mib: size } = partition
      if (partition.should_exist !== false) return
      const isDescribed = [label, start, size].some((value) => value !== undefined)
      if (isDescribed || guid !== '' || type !== '') {
        report('ignition/partition-absent-with-others')
      }
    }),
    rule({}, ({ number, label }, report) => {
      if (!number && label === undefined) report('ignition/partition-unnamed')
    }),
    rule({}, ({ label = '' }, report) => {
      if (utf8Length(label) > LONGEST_LABEL) report('ignition/partition-label-too-long', ['label'])
      else if (label.includes(':')) report('ignition/partition-label-colon', ['label'])
    }),
    rule({}, (partition, report) => {
      for (const field of ['guid', 'type_guid'] as const) {
        if (!GUID.test(partition[field] ?? '')) report('ignition/guid-malformed', [field])
      }
    }),
  ]),
]
