import { finish } from '../engine/index.ts'
import type { Steps } from '../engine/index.ts'
import { fileName } from '../deploy/local-path.ts'
import { compactJson } from './compact-json.ts'
import type { Recipe } from './define-recipe.ts'
import { deployConfig } from './deploy/deployment.ts'
import type { Deployment } from './deploy/deployment.ts'
import type { DeploySettings } from './deploy/settings.ts'
import { unprotectedConfig } from './deploy/unprotected-config.ts'
import { followed } from './follow.ts'
import { DEPLOY_PREFIX, fillValues, isShown } from './initial-values.ts'
import type { Inputs, Refusal, Values } from './input.ts'
import { transpileExplained } from './judge.ts'
import { lintInSteps } from './lints/index.ts'
import type { LintFinding } from './lints/index.ts'
import { neededHardware } from './needed-hardware.ts'
import { openOnce } from './open-once.ts'
import type { Problem } from './problem.ts'

/**
 * Everything that follows from a recipe and the answers typed into it. Where something is missing at
 * the end there is a `blocker`: nobody can take "nothing came out" for "nothing is wrong".
 */
export type Evaluation = Complete | Blocked

interface Evaluated {
  problems: readonly Problem[]
  /** Typed answers of the recipe's own inputs; undefined while one of them is in error. */
  values: Record<string, unknown> | undefined
  /** What files are named after, without an ending: letters, digits, dots and hyphens. */
  stem: string
  /** Variant and version of the Butane; the recipe's while there is none that can be read. */
  spec: string
  /** What the transpiler says about the Butane text, and then the lints, with lines and columns in it. */
  report: readonly LintFinding[]
}

/** All of it came out. There may still be errors among the findings. */
export interface Complete extends Evaluated {
  /** Butane YAML. */
  butane: string
  /** Ignition as `butane --pretty` prints it. */
  ignition: string
  /** Ignition without white space: what travels in the payload. */
  ignitionCompact: string
  /** How it gets to the machine. */
  deployment: Deployment
  blocker: undefined
}

/** Something did not come out. */
export interface Blocked extends Evaluated {
  butane: string | undefined
  ignition: string | undefined
  ignitionCompact: undefined
  deployment: undefined
  /** The first error: it stands among the problems or the findings, too. */
  blocker: Problem | LintFinding
}

/**
 * Evaluates a recipe: raw answers in, the texts of the page out. Pure; a reader's mistake never
 * throws but shows up in `problems` and `report`, and what depends on it is undefined.
 */
export function evaluate(recipe: Recipe, raw: Values): Evaluation {
  return finish(evaluateInSteps(recipe, raw))
}

/** The same in steps, for a long text. */
export function* evaluateInSteps(asked: Recipe, raw: Values): Steps<Evaluation> {
  const recipe = followed(asked, raw)
  const filled = fillValues(recipe, raw)
  const own = parseInputs(recipe.inputs, filled, '')
  const settings = parseInputs(recipe.deploy.inputs, filled, DEPLOY_PREFIX)
  const checked = own.problems.length > 0 ? [] : runChecks(recipe, own.values)
  const evaluated: Evaluated = {
    problems: [...own.problems, ...checked, ...settings.problems],
    values: own.problems.length === 0 ? own.values : undefined,
    stem: fileName(filled[`${DEPLOY_PREFIX}name`] ?? ''),
    spec: recipe.spec,
    report: [],
  }
  const unanswered = [...own.problems, ...checked].find(isError)
  if (unanswered !== undefined) return block(evaluated, unanswered)

  const butane = recipe.write(own.values)
  const { lints, hardware, deploy } = recipe
  yield
  const judged = yield* transpileExplained(butane, { lints })
  const opened = openOnce(butane)
  const spec = opened?.spec.id ?? recipe.spec
  const blockEarly = function* (blocker: Blocked['blocker']): Steps<Blocked> {
    // there is no place to look at: what can be said without one
    const report = [...judged.report, ...(yield* lintInSteps(butane, undefined, lints))]
    return block({ ...evaluated, spec, report }, blocker, { butane, ignition: judged.output })
  }
  if (judged.output === undefined) return yield* blockEarly(judged.reason)
  const unset = settings.problems.find(isError)
  if (unset !== undefined) return yield* blockEarly(unset)

  yield
  const ignition = judged.output
  const ignitionCompact = compactJson(ignition)
  const deploySettings = settings.values as unknown as DeploySettings
  yield
  const needed = neededHardware(opened?.config ?? {}, hardware)
  const { findings, objection, deployment } = yield* deployConfig(
    deploy.distribution,
    deploySettings,
    { butane, ignition: ignitionCompact, stem: evaluated.stem, needed },
    lints,
  )
  const deployed = {
    ...evaluated,
    problems: [...evaluated.problems, ...unprotectedConfig(deploySettings)],
    spec,
    report: [...judged.report, ...findings],
  }
  if (objection === undefined) {
    return { ...deployed, butane, ignition, ignitionCompact, deployment, blocker: undefined }
  }
  const problems = 'code' in objection ? deployed.problems : [...deployed.problems, objection]
  return block({ ...deployed, problems }, objection, { butane, ignition })
}

const isError = ({ severity }: { severity: string }) => severity === 'error'

function block(
  evaluated: Evaluated,
  blocker: Blocked['blocker'],
  texts: { butane?: string; ignition?: string | undefined } = {},
): Blocked {
  const { butane, ignition } = texts
  const nothing = { ignitionCompact: undefined, deployment: undefined }
  return { ...evaluated, butane, ignition, ...nothing, blocker }
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
    else if (shown) problems.push(problemOf(key, parsed))
  }
  return { problems, values }
}

function problemOf(key: string, { problem, fix, instead }: Refusal): Problem {
  const remedy = instead && { label: instead.label, set: { [key]: instead.text } }
  return { input: key, severity: 'error', problem, fix, ...(remedy && { remedy }) }
}

function runChecks(recipe: Recipe, values: Record<string, unknown>): Problem[] {
  return recipe.checks.flatMap((check) => check(values) ?? [])
}
