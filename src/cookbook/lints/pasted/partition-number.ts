import { imageContents } from '../../../facts/releases.ts'
import type { Image } from '../../../facts/releases.ts'
import * as since from '../../../facts/since.ts'
import { isSince } from '../../../facts/versions.ts'
import { replaceScalar } from '../fix.ts'
import { insertEntry } from './insert.ts'
import type { Lint, Whole } from '../lint.ts'

/**
 * Finds partitions that leave their number to Ignition, where the Ignition in the image cannot cope
 * with that (flatcar/scripts#4077, coreos/ignition#2234): in releases of Flatcar asked for by number.
 */
export const partitionNumber: Lint = (whole, report) => {
  const image = affectedImage(whole)
  if (image === undefined) return
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
        facts: [image.name, image.ignition],
        fixes: [{ label: `Give it the number ${wanted}`, edit }],
      })
    }
  }
}

const disksOf = ({ butane }: Whole) => (butane.config.storage?.disks ?? []).entries()

/** The image of the place, if its Ignition has the fault; the newest of all channels are mended. */
function affectedImage({ deploy }: Whole): Image | undefined {
  const image = deploy && imageContents(deploy.channel, deploy.release)
  if (image === undefined) return undefined
  const { ignition, major = 0 } = image
  if (major >= Number(since.partitionNumberFix) || isSince(ignition, since.partitionNumberMended))
    return undefined
  return isSince(ignition, since.partitionNumberFault) ? image : undefined
}
