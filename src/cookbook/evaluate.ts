import type { Diagnostic } from '../engine/index.ts'
import { base64Encode, gzip, transpile } from '../engine/index.ts'
import type { Command } from '../deploy/command.ts'
import type { Payload } from '../deploy/payload.ts'
import { encodePayload } from '../deploy/payload.ts'
import { printPosix } from '../deploy/print-posix.ts'
import type { Recipe } from './define-recipe.ts'
import { DEPLOY_PREFIX, fillValues } from './initial-values.ts'
import type { Inputs, Values } from './input.ts'
import type { Problem } from './problem.ts'
import { writeButane } from './write-butane.ts'

const codecs = { gzip, base64: base64Encode }

/** Everything that follows from a recipe and the answers typed into it. */
export interface Evaluation {
  problems: Problem[]
  /** Typed answers of the recipe's own inputs; undefined while one of them is in error. */
  values: Record<string, unknown> | undefined
  /** Butane YAML; undefined while an answer it needs is in error. */
  butane: string | undefined
  /** Ignition as `butane --pretty` prints it. */
  ignition: string | undefined
  /** Ignition without white space: what travels in the payload. */
  ignitionCompact: string | undefined
  /** What the transpiler says about the Butane text, with lines and columns in it. */
  report: readonly Diagnostic[]
  payload: Payload | undefined
  command: Command | undefined
  /** The command for a POSIX shell. */
  commandText: string | undefined
}

/**
 * Evaluates a recipe: raw answers in, the three texts of the page out. Pure; a reader's mistake
 * never throws but shows up in `problems`, and what depends on it is undefined.
 */
export function evaluate(recipe: Recipe, raw: Values): Evaluation {
  const filled = fillValues(recipe, raw)
  const own = parseInputs(recipe.inputs, filled, '')
  const settings = parseInputs(recipe.deploy.inputs, filled, DEPLOY_PREFIX)
  const checked = own.problems.length > 0 ? [] : runChecks(recipe, own.values)
  const problems = [...own.problems, ...checked, ...settings.problems]
  const result: Evaluation = { ...NOTHING, problems, report: [] }

  if (own.problems.length === 0) result.values = own.values
  if ([...own.problems, ...checked].some((problem) => problem.severity === 'error')) return result

  result.butane = writeButane(recipe.spec, recipe.butane(own.values))
  const pretty = transpile(result.butane, { pretty: true })
  result.report = pretty.report
  result.ignition = pretty.output
  result.ignitionCompact = transpile(result.butane).output?.trimEnd()
  if (result.ignitionCompact === undefined || settings.problems.length > 0) return result

  const encoding = recipe.deploy.encoding(settings.values)
  result.payload = encodePayload(result.ignitionCompact, encoding, codecs)
  const command = recipe.deploy.command(settings.values, result.payload)
  const objection = recipe.deploy.review(command)
  if (objection !== undefined) problems.push(objection)
  if (objection?.severity === 'error') return result
  return { ...result, command, commandText: printPosix(command) }
}

const NOTHING = {
  values: undefined,
  butane: undefined,
  ignition: undefined,
  ignitionCompact: undefined,
  payload: undefined,
  command: undefined,
  commandText: undefined,
}

function parseInputs(inputs: Inputs, filled: Values, prefix: string) {
  const problems: Problem[] = []
  const values: Record<string, unknown> = {}
  for (const [name, input] of Object.entries(inputs)) {
    const key = prefix + name
    const parsed = input.parse(filled[key] ?? '')
    if (parsed.ok) values[name] = parsed.value
    else problems.push({ input: key, severity: 'error', problem: parsed.problem, fix: parsed.fix })
  }
  return { problems, values }
}

function runChecks(recipe: Recipe, values: Record<string, unknown>): Problem[] {
  return recipe.checks.map((check) => check(values)).filter((problem) => problem !== undefined)
}
