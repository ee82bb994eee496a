import type { LintFinding } from '../../cookbook/lints/index.ts'
import type { Part } from '../../deploy/print-plan.ts'
import type { OutputState, State } from '../state.ts'

/**
 * The state with a comment at the top of its Butane, where it is shown, copied and saved; findings move
 * down with their lines. The text before the edit has the same comment, so that it never counts as
 * changed, and the Ignition config is made without it.
 */
export function withOrigin(state: State, comment: readonly string[]): State {
  if (comment.length === 0) return state
  const head = comment.map((line) => `${line}\n`).join('')
  const { evaluation, outputs, before } = state
  return {
    ...state,
    evaluation: {
      ...evaluation,
      ...(evaluation.butane !== undefined && { butane: head + evaluation.butane }),
      report: evaluation.report.map((finding) => moveDown(finding, comment.length, head.length)),
    },
    outputs: { ...outputs, butane: headed(outputs.butane, head) },
    before: { ...before, butane: headed(before.butane, head) },
  }
}

function headed(output: OutputState, head: string): OutputState {
  const change = (part: Part): Part => {
    if (part.kind !== 'code') return part
    const { text, file } = part
    return { ...part, text: head + text, file: { ...file, content: head + file.content } }
  }
  return { ...output, parts: output.parts.map(change), masked: output.masked.map(change) }
}

function moveDown(finding: LintFinding, lines: number, length: number): LintFinding {
  if (finding.range === undefined) return finding
  const move = (at: { offset: number; line: number; column: number }) => ({
    ...at,
    offset: at.offset + length,
    line: at.line + lines,
  })
  const { start, end } = finding.range
  return { ...finding, range: { start: move(start), end: move(end) } }
}

/** The state with everything marked in the Butane that is not in the reader's own text. */
export function markedAgainst(state: State, text: string): State {
  const asBefore = (part: Part): Part => (part.kind === 'code' ? { ...part, text } : part)
  const { outputs, before } = state
  const { masked } = outputs.butane
  return {
    ...state,
    before: { ...before, butane: { ...before.butane, masked: masked.map(asBefore) } },
  }
}
