/** Mends what can be mended without asking: the fixes of `kindling check --fix`. */
import type { Edit, LintFinding } from '../../cookbook/lints/index.ts'
import { applyEdits } from '../../cookbook/lints/index.ts'

/** What says everything about a text; a text that cannot be read has no more than that as an error. */
export type Judge = (text: string) => Judged

export interface Judged {
  readonly findings: readonly LintFinding[]
  /** Whether the text could be read, so that nothing is hidden behind what could not. */
  readonly isRead: boolean
}

export interface Mended {
  readonly text: string
  /** What was mended, in the order in which it was. */
  readonly mended: readonly Mend[]
}

/** A fix that was made, and what it was made for. */
export interface Mend {
  readonly finding: LintFinding
  readonly label: string
}

interface Candidate extends Mend {
  readonly edits: readonly Edit[]
}

/** Rounds after which nothing new is looked for; each mends all that it can. */
const ROUNDS = 20

/**
 * Applies every certain fix until none is left. A fix is taken only if its finding is gone afterwards
 * and no error is there that was not there before, unless the text could not be read at all.
 */
export function mend(source: string, judge: Judge): Mended {
  let text = source
  const mended: Mend[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = judge(text)
    const candidates = withoutOverlap(before.findings.flatMap(certainFix))
    const isBetter = (taken: readonly Candidate[]) =>
      improves(before, judge(apply(text, taken)), taken)
    const taken = takeAll(candidates, [], isBetter)
    if (taken.length === 0) break
    text = apply(text, taken)
    mended.push(...taken.map(({ finding, label }) => ({ finding, label })))
  }
  return { text, mended }
}

/** The fix of a finding that has one only, and that changes the text. */
export function certainFix(finding: LintFinding): Candidate[] {
  const [fix, ...alternatives] = finding.fixes
  if (fix === undefined || alternatives.length > 0 || !('edit' in fix)) return []
  return [{ finding, label: fix.label, edits: fix.edit }]
}

/** Those in the way of an earlier one have to wait for the next round. */
function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = []
  const sorted = candidates.toSorted((a, b) => startOf(a) - startOf(b))
  let end = -1
  for (const candidate of sorted) {
    if (startOf(candidate) <= end) continue
    taken.push(candidate)
    end = candidate.edits.reduce((last, edit) => Math.max(last, edit.end), end)
  }
  return taken
}

const startOf = ({ edits }: Candidate) =>
  edits.reduce((first, { start }) => Math.min(first, start), Infinity)

/** As many of the candidates as are fine together: all, or what is fine of each half. */
function takeAll(
  candidates: readonly Candidate[],
  taken: readonly Candidate[],
  isBetter: (taken: readonly Candidate[]) => boolean,
): readonly Candidate[] {
  if (candidates.length === 0) return taken
  const all = [...taken, ...candidates]
  if (isBetter(all)) return all
  if (candidates.length === 1) return taken
  const half = candidates.length >> 1
  const more = takeAll(candidates.slice(0, half), taken, isBetter)
  return takeAll(candidates.slice(half), more, isBetter)
}

const apply = (text: string, candidates: readonly Candidate[]) =>
  applyEdits(
    text,
    candidates.flatMap(({ edits }) => edits),
  )

function improves(before: Judged, after: Judged, taken: readonly Candidate[]): boolean {
  if (!before.isRead && after.isRead) return true
  const [old, left] = [countBy(before.findings, codeOf), countBy(after.findings, codeOf)]
  const fixed = countBy(
    taken.map(({ finding }) => finding),
    codeOf,
  )
  for (const [code, count] of fixed) {
    if ((left.get(code) ?? 0) > (old.get(code) ?? 0) - count) return false
  }
  const errors = countBy(before.findings.filter(isError), sentenceOf)
  const now = countBy(after.findings.filter(isError), sentenceOf)
  return [...now].every(([sentence, count]) => count <= (errors.get(sentence) ?? 0))
}

const isError = ({ severity }: LintFinding) => severity === 'error'
const codeOf = ({ code }: LintFinding) => code
/** What an error is about, wherever a fix has moved it to. */
const sentenceOf = ({ code, path, message }: LintFinding) => JSON.stringify([code, path, message])

function countBy(
  findings: readonly LintFinding[],
  key: (finding: LintFinding) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1)
  return counts
}
