/** All rules on an Ignition config, in no particular order of sets. */
import type { RuleSet } from '../rule.ts'

export const ignitionRules: readonly RuleSet[] = []
