import type { Duration } from '../inputs/duration.ts'
import type { Check } from '../problem.ts'
import { tooLong, windowPeriod } from '../reboot-window.ts'

/**
 * A window must end before the next one begins, or locksmithd refuses it when a reboot is due
 * (ParsePeriodic in pkg/timeutil/periodic.go of flatcar/locksmith). Days are `daily` or a weekday.
 */
export function windowFitsPeriod<L extends string, D extends string>(
  lengthKey: L,
  dayKey: D,
): Check<Record<L, Duration> & Record<D, string>> {
  return (values) => {
    const { minutes }: Duration = values[lengthKey]
    const daily = (values[dayKey] as string) === 'daily'
    if (minutes < windowPeriod(daily)) return undefined
    return { input: lengthKey, severity: 'error', ...tooLong(daily) }
  }
}
