import type { GuestVariable } from '../../deploy/guest-variable.ts'
import type { Plan } from '../../deploy/plan.ts'
import type { MachineSettings } from '../../deploy/settings.ts'
import { targets } from '../../deploy/targets/index.ts'
import type { Place, TargetId } from '../../deploy/targets/index.ts'
import { DEPLOY_PREFIX } from '../initial-values.ts'
import type { NeededHardware } from '../needed-hardware.ts'
import type { Problem } from '../problem.ts'
import type { Distribution } from './distributions.ts'
import { machineOf, placeOf } from './machine.ts'
import type { DeploySettings } from './settings.ts'

/** A plan with what it was built from. */
export interface Built {
  target: TargetId
  machine: MachineSettings
  place: Place
  plan: Plan
}

/** The plan for these settings, or what keeps there from being one. */
export function buildPlan(
  settings: DeploySettings,
  distribution: Distribution,
  variables: readonly GuestVariable[],
  needed: NeededHardware,
): Built | { problem: Problem } {
  const problem = findMissing(settings) ?? findLicence(settings) ?? findTooLarge(variables)
  if (problem !== undefined) return { problem }
  const target = targets[settings.target]
  const machine = machineOf(settings, distribution, variables, needed)
  const place = placeOf(settings)
  return { target: settings.target, machine, place, plan: target.plan(machine, place) }
}

/** What a target cannot do without, though others can. */
function findMissing(settings: DeploySettings): Problem | undefined {
  const { inventory } = placeOf(settings)
  if (inventory === undefined) return undefined
  const { label, required } = targets[settings.target]
  const missing = required.find((name) => inventory[name] === undefined)
  if (missing !== undefined) {
    return {
      input: DEPLOY_PREFIX + missing,
      severity: 'error',
      problem: `${label} cannot do without it.`,
      fix: 'Fill it in.',
    }
  }
  if (inventory.cluster || inventory.esxiHost) return undefined
  return {
    input: `${DEPLOY_PREFIX}cluster`,
    severity: 'error',
    problem: 'Neither a cluster nor a host is named.',
    fix: 'Name at least one of them.',
  }
}

/** A host with the free licence refuses what changes something through its API. */
function findLicence(settings: DeploySettings): Problem | undefined {
  const { label, freeEsxi, groups } = targets[settings.target]
  const goesToHost = groups.server !== undefined && placeOf(settings).inventory === undefined
  if (settings.licence !== 'free' || freeEsxi || !goesToHost) return undefined
  return {
    input: `${DEPLOY_PREFIX}licence`,
    severity: 'error',
    problem: `With the free licence the host refuses ${label}: “Current license or ESXi version prohibits execution”.`,
    fix: 'Deploy with OVF Tool, or by hand in the host client.',
    remedy: { label: 'Deploy with OVF Tool', set: { [`${DEPLOY_PREFIX}target`]: 'esxi' } },
  }
}

/** Nothing is given out that would be cut on its way to the machine. */
function findTooLarge(variables: readonly GuestVariable[]): Problem | undefined {
  const { refuseAbove } = targets.esxi.variableLimit
  if (variables.every(({ value }) => value.length <= refuseAbove)) return undefined
  return {
    input: `${DEPLOY_PREFIX}encoding`,
    severity: 'error',
    problem: `The packed configuration has more than ${refuseAbove} characters, which no virtual machine surely holds.`,
    fix: 'Choose gzip+base64, or let the machine download large files.',
    remedy: {
      label: 'Use gzip+base64',
      set: { [`${DEPLOY_PREFIX}encoding`]: 'gzip+base64' },
    },
  }
}
