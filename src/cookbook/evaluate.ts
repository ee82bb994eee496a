import { fileName } from '../deploy/local-path.ts'
import { transpile } from '../engine/index.ts'
import type { Diagnostic } from '../engine/index.ts'
import { compactJson } from './compact-json.ts'
import type { Recipe } from './define-recipe.ts'
import { deployConfig } from './deploy/deployment.ts'
import type { Deployment } from './deploy/deployment.ts'
import type { DeploySettings } from './deploy/settings.ts'
import { DEPLOY_PREFIX, fillValues, isShown } from './initial-values.ts'
import type { Inputs, Values } from './input.ts'
import { fixFor } from './lints/index.ts'
import type { LintFinding } from './lints/index.ts'
import { openOnce } from './open-once.ts'
import type { Problem } from './problem.ts'

/** Everything that follows from a recipe and the answers typed into it. */
export interface Evaluation {
  problems: Problem[]
  /** Typed answers of the recipe's own inputs; undefined while one of them is in error. */
  values: Record<string, unknown> | undefined
  /** What files are named after, without an ending: letters, digits, dots and hyphens. */
  stem: string
  /** Variant and version of the Butane; the recipe's while there is none that can be read. */
  spec: string
  /** Butane YAML; undefined while an answer it needs is in error. */
  butane: string | undefined
  /** Ignition as `butane --pretty` prints it. */
  ignition: string | undefined
  /** Ignition without white space: what travels in the payload. */
  ignitionCompact: string | undefined
  /** What the transpiler says about the Butane text, and then the lints, with lines and columns in it. */
  report: readonly LintFinding[]
  /** How it gets to the machine; undefined while a setting is in error or something does not fit. */
  deployment: Deployment | undefined
}

/**
 * Evaluates a recipe: raw answers in, the texts of the page out. Pure; a reader's mistake never
 * throws but shows up in `problems`, and what depends on it is undefined.
 */
export function evaluate(recipe: Recipe, raw: Values): Evaluation {
  const filled = fillValues(recipe, raw)
  const own = parseInputs(recipe.inputs, filled, '')
  const settings = parseInputs(recipe.deploy.inputs, filled, DEPLOY_PREFIX)
  const checked = own.problems.length > 0 ? [] : runChecks(recipe, own.values)
  const problems = [...own.problems, ...checked, ...settings.problems]
  const stem = fileName(filled[`${DEPLOY_PREFIX}name`] ?? '')
  const result: Evaluation = { ...NOTHING, problems, stem, spec: recipe.spec }

  if (own.problems.length === 0) result.values = own.values
  if ([...own.problems, ...checked].some((problem) => problem.severity === 'error')) return result

  result.butane = recipe.write(own.values)
  result.spec = openOnce(result.butane)?.spec.id ?? recipe.spec
  const pretty = transpile(result.butane, { pretty: true })
  result.report = withFixes(pretty.report, result.butane)
  result.ignition = pretty.output
  result.ignitionCompact = pretty.output === undefined ? undefined : compactJson(pretty.output)
  if (result.ignitionCompact === undefined || settings.problems.length > 0) return result

  const { findings, objections, deployment } = deployConfig(
    recipe.deploy.distribution,
    settings.values as unknown as DeploySettings,
    {
      butane: result.butane,
      ignition: result.ignitionCompact,
      stem,
    },
    recipe.lints,
  )
  result.report = [...result.report, ...findings]
  problems.push(...objections)
  return { ...result, deployment }
}

const NOTHING = {
  values: undefined,
  butane: undefined,
  ignition: undefined,
  ignitionCompact: undefined,
  report: [],
  deployment: undefined,
}

/** Adds the fixes that are certain to what the engine found. */
function withFixes(report: readonly Diagnostic[], butane: string): LintFinding[] {
  return report.map((finding) => {
    const fix = fixFor(finding, butane)
    return { ...finding, fixes: fix === undefined ? [] : [fix] }
  })
}

/** Parses what is asked for; an input that is not asked for has the value of its default. */
function parseInputs(inputs: Inputs, filled: Values, prefix: string) {
  const problems: Problem[] = []
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(inputs)) {
    const key = prefix + name
    const shown = isShown(input, filled)
    const parsed = input.parse(shown ? (filled[key] ?? '') : input.default)
    if (parsed.ok) values[name] = parsed.value
    else if (shown)
      problems.push({ input: key, severity: 'error', problem: parsed.problem, fix: parsed.fix })
  }
  return { problems, values }
}

function runChecks(recipe: Recipe, values: Record<string, unknown>): Problem[] {
  return recipe.checks.flatMap((check) => check(values) ?? [])
}
