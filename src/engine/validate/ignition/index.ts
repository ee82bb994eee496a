/** All rules on an Ignition config, in no particular order of sets. */
import type { RuleSet } from '../rule.ts'
import { diskRules } from './disk.ts'
import { filesystemRules } from './filesystem.ts'
import { ignitionSectionRules } from './ignition.ts'
import { luksRules } from './luks.ts'
import { nodeRules } from './node.ts'
import { raidRules } from './raid.ts'
import { resourceRules } from './resource.ts'
import { storageRules } from './storage.ts'
import { systemdRules } from './systemd.ts'

export const ignitionRules: readonly RuleSet[] = [
  ...storageRules,
  ...ignitionSectionRules,
  ...resourceRules,
  ...nodeRules,
  ...diskRules,
  ...filesystemRules,
  ...luksRules,
  ...raidRules,
  ...systemdRules,
]
