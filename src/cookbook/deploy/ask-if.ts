import { targets } from '../../deploy/targets/index.ts'
import type { Place, Target, TargetId, Wish } from '../../deploy/targets/index.ts'
import type { Values } from '../input.ts'

/** When a setting is asked for: what the row of the chosen target says about it. */
type AskIf = (answers: Values) => boolean

/** The row of the target that is chosen; OVF Tool to an ESXi host while the answer is none. */
export function targetOf(answers: Values): Target {
  const id = answers['deploy.target'] ?? ''
  return Object.hasOwn(targets, id) ? targets[id as TargetId] : targets.esxi
}

/** The target reads this group of settings, if only for some servers. */
export const reads =
  (group: keyof Place): AskIf =>
  (answers) =>
    targetOf(answers).groups[group] !== undefined

/** The target logs in to the server by itself. */
export const connects: AskIf = (answers) => {
  const { groups, shell } = targetOf(answers)
  return groups.server !== undefined && shell !== 'none'
}

/** The target can go to a host alone or through vCenter, so that has to be asked. */
export const mayBeVcenter: AskIf = (answers) => targetOf(answers).groups.inventory === 'optional'

/** The target goes through vCenter. */
export const isVcenter: AskIf = (answers) =>
  targetOf(answers).groups.inventory === 'required' ||
  (mayBeVcenter(answers) && answers['deploy.vcenter'] === 'true')

/** The target goes to an ESXi host by itself. */
export const isHost: AskIf = (answers) => reads('server')(answers) && !isVcenter(answers)

/** The target does something about a wish. */
export const heeds =
  (wish: Wish): AskIf =>
  (answers) =>
    targetOf(answers).honours[wish] !== 'ignored'

/** The target offers more than one way to hand the configuration over. */
export const hasDeliveries: AskIf = (answers) => targetOf(answers).deliveries.length > 1
