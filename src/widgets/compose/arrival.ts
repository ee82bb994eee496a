import { broughtAnswers, broughtDeeds } from '../../cookbook/share/brought.ts'
import type { Arrival } from './Brought.tsx'
import type { HostState } from './host-state.ts'
import { inputsOf } from './shared-host.ts'

/** What of the host is still as it came with a link or a file; undefined where nothing is. */
export function arrivalOf({ history, composition, read }: HostState): Arrival | undefined {
  const { brought, values, text } = history.present
  if (brought === undefined) return undefined
  const answers = broughtAnswers(inputsOf(composition.recipe), brought, values)
  const deeds = broughtDeeds(brought, text)
  if (answers.length === 0 && deeds === undefined) return undefined
  const isRead = read.includes(brought)
  const isGuarded = deeds !== undefined || answers.some(({ guarded }) => guarded)
  return { from: brought.from, answers, deeds, read: isRead, held: isGuarded && !isRead }
}
