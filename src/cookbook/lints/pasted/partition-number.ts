import { channels, minorOf } from '../../channels.ts'
import { insertEntry, replaceScalar } from '../fix.ts'
import type { Lint, Whole } from '../lint.ts'

/**
 * Finds partitions that leave their number to Ignition, where its release cannot cope with that
 * (flatcar/scripts#4077, coreos/ignition#2234).
 */
export const partitionNumber: Lint = (whole, report) => {
  if (!isAffected(whole)) return
  const { butane } = whole
  for (const [disk, { partitions = [], wipe_table: wiped }] of disksOf(whole)) {
    // only on an empty disk that is numbered from one on there is no doubt which number is next
    const isCertain = wiped && partitions.every(({ number }, at) => !number || number === at + 1)
    for (const [at, { number, should_exist: exists }] of partitions.entries()) {
      if (number || exists === false) continue
      const path = ['storage', 'disks', disk, 'partitions', at]
      const wanted = String(at + 1)
      const edit = !isCertain
        ? []
        : butane.nodeAt([...path, 'number'])
          ? replaceScalar(butane, [...path, 'number'], /^0$/, wanted)
          : insertEntry(butane, path, `number: ${wanted}`)
      report('host/partition-number', path, {
        fixes: [{ label: `Give it the number ${wanted}`, edit }],
      })
    }
  }
}

const disksOf = ({ butane }: Whole) => (butane.config.storage?.disks ?? []).entries()

/** Where the channel is not known, what Flatcar's current ones have is assumed. */
function isAffected({ deploy, butane }: Whole): boolean {
  const assumed = butane.spec.variant === 'flatcar' ? 'stable' : undefined
  const channel = deploy?.channel ?? assumed
  if (channel === undefined) return false
  const release = minorOf(channels[channel].ignition)
  return release >= 20 && release < 27
}
