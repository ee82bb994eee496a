/** RAID arrays (upstream: raid.go, device.go). */
import type { Raid } from '../../schema/storage.ts'
import { rule, rules } from '../rule.ts'
import type { Report } from '../rule.ts'
import { findPathProblem } from './path.ts'

const LEVELS_WITHOUT_SPARES = ['linear', 'raid0', '0', 'stripe']
const LEVELS_WITH_SPARES = ['raid1', '1', 'mirror', 'raid4', '4', 'raid5', '5'].concat([
  'raid6',
  '6',
  'raid10',
  '10',
])
/** Every level that an array may have, in all its spellings. */
export const RAID_LEVELS: readonly string[] = [...LEVELS_WITHOUT_SPARES, ...LEVELS_WITH_SPARES]

function checkLevel({ level = '', spares }: Raid, report: Report): void {
  if (LEVELS_WITHOUT_SPARES.includes(level)) {
    if (spares) report('ignition/raid-spares-unsupported', ['level'])
  } else if (!LEVELS_WITH_SPARES.includes(level)) {
    report('ignition/raid-level-unrecognized', ['level'])
  }
}

export const raidRules = [
  ...rules<Raid>('Raid', [
    rule({ before: 'ign 3.3' }, checkLevel),
    rule({ since: 'ign 3.3' }, (raid, report) => {
      if (raid.level) checkLevel(raid, report)
      else report('ignition/raid-level-required', ['level'])
    }),
    rule({}, ({ devices = [] }, report) => {
      if (devices.length === 0) report('ignition/raid-devices-required', ['devices'])
    }),
  ]),
  ...rules<string>('Device', [
    rule({}, (device, report) => {
      const problem = findPathProblem(device)
      if (problem) report(problem)
    }),
  ]),
]
