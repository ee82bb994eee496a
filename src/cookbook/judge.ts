import { finish, transpileInSteps } from '../engine/index.ts'
import type { Diagnostic, FileTree, Steps } from '../engine/index.ts'
import { fixFor, lintWhole } from './lints/index.ts'
import type { LintFinding, LintPack } from './lints/index.ts'
import type { DeployFacts } from './deploy-facts.ts'

/** What comes of a Butane text, or why nothing does. */
export type Judgement = Accepted | Refused

/** A text that Butane takes. */
export interface Accepted {
  /** Ignition as `butane --pretty` prints it, or OpenShift's MachineConfig. */
  readonly output: string
  /** What the engine says about the text, with lines and columns in it. */
  readonly report: readonly LintFinding[]
}

/** A text that Butane refuses. */
export interface Refused {
  readonly output: undefined
  /** The first error of the report: why it is refused. */
  readonly reason: LintFinding
  readonly report: readonly LintFinding[]
}

export interface JudgeOptions {
  /** Which lints look at it, and who explains a refusal. */
  readonly lints: LintPack
  /** Where local files are read from. */
  readonly files?: FileTree
}

/**
 * Transpiles a Butane text, in steps. When nothing comes out the report says why: the engine's errors
 * do, or what its failure is about is explained and placed.
 *
 * @param source Butane text, or whatever the reader has taken for it
 */
export function* transpileExplained(
  source: string,
  { lints, files }: JudgeOptions,
): Steps<Judgement> {
  const { output, report, causes, failure } = yield* transpileInSteps(source, {
    pretty: true,
    ...(files && { files }),
  })
  const found = report.map((finding) => withFix(finding, source))
  if (output !== undefined) return { output, report: found }
  const error = found.find(({ severity }) => severity === 'error')
  if (error !== undefined) return { output, reason: error, report: found }
  const [reason, ...more] = lints.explain(source, causes, failure ?? '')
  return { output, reason, report: [reason, ...more, ...found] }
}

/**
 * Everything that is said about a text: by the engine, and by the lints about the whole, which only
 * look at what the engine can read.
 *
 * @param deploy where it goes; undefined when that is not known
 */
export function judge(
  source: string,
  deploy: DeployFacts | undefined,
  options: JudgeOptions,
): Judgement {
  const judged = finish(transpileExplained(source, options))
  const findings = lintWhole(source, deploy, options.lints)
  return { ...judged, report: [...judged.report, ...findings] }
}

/** Adds the fix that is certain to what the engine found. */
function withFix(finding: Diagnostic, butane: string): LintFinding {
  const fix = fixFor(finding, butane)
  return { ...finding, fixes: fix === undefined ? [] : [fix] }
}
