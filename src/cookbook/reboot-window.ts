/** What locksmithd takes as a window for reboots (pkg/timeutil/periodic.go of flatcar/locksmith). */

const HOUR = 60

/** Whether a text is a time of a day of 24 hours; forms ask for two digits each. */
export const isTimeOfDay = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** The length at which a window meets the next one, which locksmithd refuses. */
export const windowPeriod = (daily: boolean) => (daily ? 24 : 7 * 24) * HOUR

const UNITS: Readonly<Record<string, number>> = {
  h: HOUR,
  m: 1,
  s: 1 / 60,
  ms: 1 / 60_000,
  us: 0,
  µs: 0,
  ns: 0,
}

const PART = /(\d+(?:\.\d*)?|\.\d+)(h|ms|m|s|us|µs|ns)/y

/** A length of time as Go's time.ParseDuration reads it, in minutes; undefined where it reads none. */
export function durationMinutes(text: string): number | undefined {
  if (text === '0') return 0
  const sign = text.startsWith('-') ? -1 : 1
  let [minutes, at] = [0, /^[+-]/.test(text) ? 1 : 0]
  if (at === text.length) return undefined
  while (at < text.length) {
    PART.lastIndex = at
    const [part = '', number, unit = ''] = PART.exec(text) ?? []
    if (part === '') return undefined
    minutes += Number(number) * (UNITS[unit] ?? 0)
    at += part.length
  }
  return sign * minutes
}

/** Where a window begins; a day that is left out means every day. */
export function readWindowStart(text: string): { daily: boolean } | undefined {
  const fields = text.split(/\s+/).filter((field) => field !== '')
  const [day, time] = fields.length === 1 ? [undefined, fields[0]] : fields
  if (fields.length > 2 || time === undefined) return undefined
  if (day !== undefined && !/^(?:sun|mon|tue|wed|thu|fri|sat)$/i.test(day)) return undefined
  const [, hour, minute] = /^(\d{1,5}):(\d{1,5})/.exec(time) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  return { daily: day === undefined }
}

/** What keeps a reboot window from being one, and the setting it is about. */
export interface WindowProblem {
  about: 'start' | 'length'
  problem: string
  fix: string
}

/**
 * Everything that is wrong with a window, of which either both halves are given or none.
 *
 * @param start such as `Thu 04:00`, or `04:00` for every day
 * @param length such as `1h30m`
 */
export function windowProblems(
  start: string | undefined,
  length: string | undefined,
): WindowProblem[] {
  if (!start && !length) return []
  if (!start) return [missing('length', 'start')]
  if (!length) return [missing('start', 'length')]
  const problems: WindowProblem[] = []
  const begin = readWindowStart(start)
  const minutes = durationMinutes(length)
  if (!begin) {
    const problem = `“${start}” is no start of a window.`
    const fix = 'Write one day or none, and the time, as in Thu 04:00.'
    problems.push({ about: 'start', problem, fix })
  }
  if (minutes === undefined || minutes < 0) {
    const problem = `“${length}” is not a length of time.`
    const fix = /^\d+$/.test(length)
      ? `Write the unit, too, as in ${length}m.`
      : 'Write hours and minutes, as in 1h30m.'
    problems.push({ about: 'length', problem, fix })
  } else if (minutes >= windowPeriod(begin?.daily ?? false)) {
    problems.push({ about: 'length', ...tooLong(begin?.daily ?? false) })
  }
  return problems
}

/** What is said of a window that is as long as the time after which it comes again. */
export const tooLong = (daily: boolean) => ({
  problem: `The window is as long as the ${daily ? 'day' : 'week'} after which it comes again.`,
  fix: `Choose less than ${daily ? '24h' : '168h'}, or no window at all.`,
})

const missing = (about: 'start' | 'length', other: string): WindowProblem => ({
  about,
  problem: `The window has no ${other}.`,
  fix: 'Give both its start and its length, or neither.',
})
