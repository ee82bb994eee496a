import type { Failure } from '../../diagnostics/diagnostic.ts'
import { positionAt } from '../position.ts'

/** Ends a reading early; `readYaml` turns it into a value, so it never leaves this folder. */
export class YamlFailure extends Error {
  /** The failure as a value. */
  readonly value: Failure

  /**
   * @param problem what is wrong
   * @param offset where that is, as far as it is known
   * @param line the line that go-yaml names, if it names one
   */
  constructor(problem: string, offset?: number, line?: number) {
    const failure = `yaml: ${line === undefined ? '' : `line ${line}: `}${problem}`
    super(failure)
    this.value = { failure, causes: [{ message: problem, offset }] }
  }
}

/**
 * Returns the failure of a scanner rule broken at `problemAt` within the construct that starts at
 * `contextAt`. As in go-yaml (`decode.go`, `fail`) the first of the two that is not on the first
 * line gives the line; when both are on it, no line is named.
 */
export function scannerFailure(
  text: string,
  problem: string,
  contextAt: number,
  problemAt: number,
): YamlFailure {
  const line = findNamedLine(text, contextAt, problemAt)
  const at = MISSED_LATER.has(problem) ? contextAt : problemAt
  return new YamlFailure(problem, at, line > 1 ? line : undefined)
}

/** What is missing shows far behind the place where it belongs: there the construct's start says more. */
const MISSED_LATER: ReadonlySet<string> = new Set([
  "could not find expected ':'",
  'found unexpected document indicator',
  'found unexpected end of stream',
])

/** As `scannerFailure` for a grammar rule: there go-yaml names the line before. */
export function parserFailure(
  text: string,
  problem: string,
  contextAt: number,
  problemAt: number,
): YamlFailure {
  const line = findNamedLine(text, contextAt, problemAt)
  return new YamlFailure(problem, problemAt, line > 1 ? line - 1 : undefined)
}

function findNamedLine(text: string, contextAt: number, problemAt: number): number {
  const { line } = positionAt(text, contextAt)
  return line > 1 ? line : positionAt(text, problemAt).line
}
