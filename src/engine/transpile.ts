/** From Butane YAML to Ignition JSON: the phases, in upstream's order. */
import { decode } from './decode/decode.ts'
import type { Fields } from './decode/decode.ts'
import { findUnusedKeys, yamlSpelling } from './decode/unused-keys.ts'
import { failWhole, isFatal } from './diagnostics/diagnostic.ts'
import type { Cause, Diagnostic, Failure, Finding } from './diagnostics/diagnostic.ts'
import { writeConfig } from './emit/config.ts'
import { writeMachineConfig } from './emit/machine-config.ts'
import type { FileTree } from './files/file-tree.ts'
import { validateNestedConfig } from './ignition-config.ts'
import { checkSource, stepsWithinLimits } from './limits.ts'
import { prepare } from './prepare.ts'
import type { PreparedSpec } from './prepare.ts'
import type { Butane } from './schema/butane.ts'
import { placeInYaml } from './source/place.ts'
import { lineAt } from './source/position.ts'
import { yamlTree } from './source/yaml-tree.ts'
import { readOnce } from './source/yaml/index.ts'
import { chooseSpec } from './specs/choose.ts'
import { finish } from './steps.ts'
import type { Steps } from './steps.ts'
import { translate } from './translate/translate.ts'
import { findDuplicates } from './validate/duplicates.ts'
import { findUnsupported } from './validate/filters.ts'
import { validate } from './validate/walk.ts'

export interface TranspileOptions {
  /** Indent the JSON by two spaces. */
  readonly pretty?: boolean
  /** Plain Ignition JSON even from a variant that makes a MachineConfig. */
  readonly raw?: boolean
  /** Where `local` and its kin are read from; without it they are errors. */
  readonly files?: FileTree
}

export interface TranspileResult {
  /** Ignition JSON with a final newline; undefined when the config is refused. */
  readonly output: string | undefined
  /** All findings in upstream's order, warnings of a refused config included. */
  readonly report: readonly Diagnostic[]
  /** Upstream's last sentence when the config is refused. */
  readonly failure: string | undefined
  /** What the failure is about, where the report does not say it; empty otherwise. */
  readonly causes: readonly Cause[]
}

/**
 * Transpiles a Butane config as `butane` v0.29.0 does.
 *
 * Never throws for what is in the source; what is wrong is in `report` and `failure`.
 *
 * @param source YAML text, or its bytes
 */
export function transpile(
  source: string | Uint8Array,
  options: TranspileOptions = {},
): TranspileResult {
  return finish(transpileInSteps(source, options))
}

/** The same in steps, of which none takes much longer than reading the text does. */
export function transpileInSteps(
  source: string | Uint8Array,
  options: TranspileOptions = {},
): Steps<TranspileResult> {
  return stepsWithinLimits(
    () => transpileLimited(source, options),
    (failure) => refuse(failWhole(failure)),
  )
}

function* transpileLimited(
  source: string | Uint8Array,
  options: TranspileOptions,
): Steps<TranspileResult> {
  checkSource(source)
  const read = readOnce(source)
  if ('failure' in read) {
    return refuse({ ...read, failure: `Error unmarshaling yaml: ${read.failure}` })
  }
  yield
  const { document } = read
  const lineOf = (offset: number) => lineAt(document.text, offset)
  const choice = chooseSpec(document, lineOf)
  if ('failure' in choice) return refuse(choice)
  const spec = prepare(choice.spec)
  const root = choice.root
  const decoded = decode(spec.shape, root, lineOf)
  if ('failure' in decoded) return refuse(decoded)
  yield

  const unused = findUnusedKeys(spec.shape, decoded.config, root, yamlTree, yamlSpelling)
  yield
  const { findings, ignition, failure } = yield* translateChecked(spec, decoded.config, options)
  const report = [...unused, ...findings].map((found) => placeInYaml(document, root, found))
  yield
  if (ignition === undefined) return refuse({ failure, causes: [] }, report)
  return {
    output: `${write(spec, ignition, decoded.config, options)}\n`,
    report,
    failure: undefined,
    causes: [],
  }
}

interface Translated {
  readonly findings: readonly Finding[]
  readonly ignition?: Fields
  readonly failure: string
}

/** Validates, translates and validates again; any error ends the stage it was found in. */
function* translateChecked(
  spec: PreparedSpec,
  config: Fields,
  options: TranspileOptions,
): Steps<Translated> {
  const { shape, levels } = spec
  const findings = validate(shape, config, spec.butaneChecks, {
    levels,
    validateNested: (text, path) => validateNestedConfig(text, path, spec.ignition),
  })
  // one by one, because a call cannot take as many arguments as there can be findings
  const add = (more: readonly Finding[]) => more.forEach((found) => findings.push(found))
  if (isFatal(findings)) return { findings, failure: INVALID_SOURCE }
  yield

  const { files, raw = false } = options
  const { ignition, report, atSource } = translate(spec, config, { files, raw })
  add(report)
  if (isFatal(findings)) return { findings, failure: INVALID_SOURCE }
  yield

  // upstream's filters of MachineConfigs find nothing in plain Ignition
  const filters = raw && spec.output === 'machine config' ? [] : spec.filters
  add(findUnsupported(shape, ignition, filters).map(atSource))
  if (isFatal(findings)) return { findings, failure: INVALID_SOURCE }
  yield

  if (spec.output === 'machine config' && !raw) {
    add(findOpenShiftDuplicates(spec, config))
  }
  add(findDuplicates(shape, ignition).map(atSource))
  yield
  add(validate(shape, ignition, spec.ignitionChecks, { levels }).map(atSource))
  if (isFatal(findings)) return { findings, failure: INVALID_RESULT }
  return { findings, ignition, failure: '' }
}

/** A MachineConfig has lists of its own, which are checked before those of the config in it. */
function findOpenShiftDuplicates({ shape }: PreparedSpec, config: Fields): Finding[] {
  const section = shape.byName.get('openshift')
  if (section?.shape.kind !== 'struct') return []
  const findings = findDuplicates(section.shape, config['openshift'] ?? {})
  return findings.map((found) => ({ ...found, path: ['openshift', ...found.path] }))
}

function write(
  spec: PreparedSpec,
  ignition: Fields,
  butane: Butane,
  { pretty = false, raw = false }: TranspileOptions,
): string {
  return spec.output === 'ignition' || raw
    ? writeConfig(spec.shape, ignition, { pretty })
    : writeMachineConfig(spec.shape, ignition, butane)
}

const INVALID_SOURCE = 'source config is invalid'
const INVALID_RESULT = 'config generated was invalid'

function refuse({ failure, causes }: Failure, report: readonly Diagnostic[] = []): TranspileResult {
  return { output: undefined, report, failure: `Error translating config: ${failure}`, causes }
}
