/** Disks and their partitions (upstream: disk.go, partition.go). */
import type { Disk, Partition } from '../../schema/storage.ts'
import { utf8Length } from '../../text/utf8.ts'
import { rule, rules } from '../rule.ts'
import { findOverlap } from './overlap.ts'
import { findPathProblem } from './path.ts'

const LONGEST_LABEL = 36
const GUID = /^([0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})?$/

/**
 * Finds a partition whose number an earlier one has. Upstream picks among several colliding
 * numbers at random; this takes the number that comes first.
 */
function findNumberCollision(partitions: readonly Partition[]): number {
  const numbers = partitions.map(({ number }) => number ?? 0)
  const seconds = new Map<number, number>()
  for (const index of findRepeats(numbers)) {
    const number = numbers[index] ?? 0
    if (number !== 0 && !seconds.has(number)) seconds.set(number, index)
  }
  const first = numbers.find((number) => seconds.has(number))
  return first === undefined ? -1 : (seconds.get(first) ?? -1)
}

function findLabelCollision(partitions: readonly Partition[]): number {
  const labels = partitions.map(({ label }) => label)
  return findRepeats(labels).find((index) => labels[index] !== undefined) ?? -1
}

/** The indexes of values that stand earlier in the list, too. */
function findRepeats(values: readonly unknown[]): number[] {
  const seen = new Set<unknown>()
  return [...values.keys()].filter((index) => seen.size === seen.add(values[index]).size)
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
