import type { Evaluation } from '../cookbook/evaluate.ts'

interface Found {
  readonly severity: 'error' | 'warning' | 'info'
}

/** What a verdict is made of. */
type Judged = Pick<Evaluation, 'problems' | 'report' | 'blocker'>

export interface Summary {
  readonly verdict: 'ok' | 'warning' | 'error' | 'info'
  /** One sentence for the head of the checks and for the live region. */
  readonly sentence: string
}

/** Stands in for a verdict while there is none. */
export const pendingSummary: Summary = { verdict: 'info', sentence: 'Reading your text…' }

/** Sums up what the form, the transpiler and the lints found. */
export function summarize({ problems, report, blocker }: Judged): Summary {
  const all: readonly Found[] = [...problems, ...report]
  // what keeps something from coming out is an error, wherever it stands
  const found = blocker === undefined || all.includes(blocker) ? all : [...all, blocker]
  const count = (wanted: Found['severity']) =>
    found.filter(({ severity }) => severity === wanted).length
  const errors = count('error')
  const warnings = count('warning')
  const noted = plural(warnings, 'warning')
  if (errors > 0) {
    const also = warnings > 0 ? ` and ${noted}` : ''
    return { verdict: 'error', sentence: `Not ready: ${plural(errors, 'error')}${also}.` }
  }
  // “valid” is said only of what boots and lets somebody in, and a warning may be about either
  if (warnings > 0) return { verdict: 'warning', sentence: `No errors, ${noted}.` }
  return { verdict: 'ok', sentence: 'Valid: no errors, no warnings.' }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
