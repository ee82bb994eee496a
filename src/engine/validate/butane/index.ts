/** All rules on a Butane config before it is translated, in no particular order of sets. */
import type { RuleSet } from '../rule.ts'
import { fcosRules } from './fcos.ts'
import { modeRules } from './mode.ts'
import { openshiftRules } from './openshift.ts'
import { resourceRules } from './resource.ts'
import { storageRules } from './storage.ts'
import { systemdRules } from './systemd.ts'

export const butaneRules: readonly RuleSet[] = [
  ...resourceRules,
  ...modeRules,
  ...storageRules,
  ...systemdRules,
  ...fcosRules,
  ...openshiftRules,
]
