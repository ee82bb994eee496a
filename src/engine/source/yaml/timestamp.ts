// The layouts of go-yaml's `resolve.go` as `time.Parse` reads them: one or two digits in every
// field but the year, any fraction of a second, and spaces only before a time without a zone.
const date = /(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)/.source
const time = /(?<hour>\d\d?):(?<minute>\d\d?):(?<second>\d\d?)(?:[.,]\d+)?/.source
const zone = /(?:Z|[-+](?<zoneHour>\d\d):(?<zoneMinute>\d\d))/.source
const layouts = [date, `${date}[Tt]${time}${zone}`, `${date} +${time}`].map(
  (layout) => new RegExp(`^${layout}$`),
)

/** The last value of each field; Go lets a zone be off by a whole 24 hours and 60 minutes. */
const limits: Readonly<Record<string, number>> = {
  year: 9999,
  month: 12,
  hour: 23,
  minute: 59,
  second: 59,
  zoneHour: 24,
  zoneMinute: 60,
}

/** Tells whether a text is a timestamp to go-yaml; impossible dates are not. */
export function isTimestamp(text: string): boolean {
  return layouts.some((layout) => {
    const fields = layout.exec(text)?.groups
    return fields !== undefined && isPossible(fields)
  })
}

function isPossible(fields: Readonly<Record<string, string | undefined>>): boolean {
  const field = (name: string) => Number(fields[name] ?? 0)
  for (const [name, limit] of Object.entries(limits)) if (field(name) > limit) return false
  const [year, month, day] = [field('year'), field('month'), field('day')]
  return month > 0 && day > 0 && day <= daysInMonth(year, month)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
