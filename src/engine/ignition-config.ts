/** Ignition configs as text: what `ignition-validate` says of one (Ignition v2.26.0). */
import { decodeJson } from './decode/decode-json.ts'
import type { JsonTypeError } from './decode/decode-json.ts'
import { findUnusedKeys, jsonSpelling } from './decode/unused-keys.ts'
import { finding } from './diagnostics/catalog.ts'

import type { Diagnostic, Finding, Path } from './diagnostics/diagnostic.ts'
import { checkSource, withinLimits } from './limits.ts'
import { jsonName } from './schema/notation.ts'
import { createByteLocator, readJson } from './source/json/index.ts'
import type { JsonNode } from './source/json/index.ts'
import { jsonTree } from './source/json-tree.ts'
import { locate } from './source/tree.ts'
import { ignitionSpecs } from './specs/table.ts'
import type { Spec } from './specs/table.ts'
import { versionStub } from './specs/version-stub.ts'
import { prepare } from './prepare.ts'
import { encodeUtf8 } from './text/utf8.ts'
import { parseIgnitionVersion } from './text/semver.ts'
import { findDuplicates } from './validate/duplicates.ts'
import { validate } from './validate/walk.ts'

export interface ValidateResult {
  readonly report: readonly Diagnostic[]
  /** Upstream's last sentence when the config is refused without a report. */
  readonly failure: string | undefined
}

/**
 * Validates an Ignition config of any supported version, as `ignition-validate` does.
 *
 * @param source JSON text, or its bytes
 */
export function validateIgnition(source: string | Uint8Array): ValidateResult {
  return withinLimits(
    () => validateLimited(source),
    (failure) => ({ report: [], failure }),
  )
}

function validateLimited(source: string | Uint8Array): ValidateResult {
  checkSource(source)
  const bytes = typeof source === 'string' ? encodeUtf8(source) : source
  if (bytes.length === 0) return { report: [], failure: 'not a config (empty)' }
  const positionOf = createByteLocator(bytes)
  const at = (found: Finding, offset: number): Diagnostic => {
    const { code, severity, message, path } = found
    const start = positionOf(offset)
    return { code, severity, message, path, range: { start, end: start } }
  }

  const read = readConfig(bytes, undefined)
  if ('failure' in read) return { report: [], failure: read.failure }
  if ('syntax' in read) return { report: [at(read.syntax, read.offset)], failure: undefined }
  const findings = checkConfig(read)
  if (read.hasPositions) {
    const { root } = read
    const report = findings.map((found) => at(found, locate(jsonTree, root, found)))
    return { report, failure: undefined }
  }
  return { report: findings, failure: undefined }
}

/**
 * Finds what is wrong with a config of exactly one version that stands inside a Butane config
 * (upstream: `ValidateIgnitionConfig`). The paths are the inner config's own, in JSON names.
 *
 * @param path the resource that holds the config
 */
export function validateNestedConfig(text: string, path: Path, version: string): Finding[] {
  const bytes = encodeUtf8(text)
  const spec = ignitionSpecs.find((candidate) => candidate.version === version)
  if (spec === undefined) throw new Error(`no Ignition spec ${version}`)
  const read = readConfig(bytes, spec)
  if ('failure' in read) throw new Error('a given spec needs no version')
  if ('syntax' in read) {
    return [
      finding('butane/nested-config-syntax', [], read.syntax.message),
      finding('butane/nested-config-invalid', [...path, 'inline']),
    ]
  }
  const named = (read.config['ignition'] as { version?: string } | undefined)?.version ?? ''
  const parsed = parseIgnitionVersion(named, [version])
  if ('failure' in parsed && parsed.failure === 'unsupported config version') {
    return [finding('butane/nested-config-version-unknown', [...path, 'version'])]
  }
  return checkConfig(read)
}

/** Why a text is no config, and the byte where that showed. */
interface Unreadable {
  readonly syntax: Finding
  readonly offset: number
}

interface Readable {
  readonly root: JsonNode
  readonly config: Record<string, unknown>
  readonly spec: Spec
  /** Upstream finds no places in a source with a number beyond a double. */
  readonly hasPositions: boolean
}

/** Reads JSON and decodes it as the version it names, or as the one that is expected. */
function readConfig(
  bytes: Uint8Array,
  expected: Spec | undefined,
): Unreadable | Readable | { readonly failure: string } {
  const json = readJson(bytes)
  if ('failure' in json) {
    const { message, offset } = json.failure
    return { syntax: finding('ignition/json-syntax', [], message), offset }
  }
  const { root, hasHugeNumber } = json.document
  const spec = expected ?? namedSpec(root)
  if ('syntax' in spec || 'failure' in spec) return spec
  const { config, error } = decodeJson(prepare(spec).shape, root)
  return error ? typeError(error) : { root, config, spec, hasPositions: !hasHugeNumber }
}

function namedSpec(root: JsonNode): Spec | Unreadable | { readonly failure: string } {
  const { config, error } = decodeJson(versionStub, root)
  if (error) return typeError(error)
  const { Version: named = '' } = (config['Ignition'] ?? {}) as { Version?: string }
  const versions = ignitionSpecs.map(({ version }) => version)
  const parsed = parseIgnitionVersion(named, versions)
  if ('failure' in parsed) return parsed
  const spec = ignitionSpecs.find(({ version }) => version === parsed.version)
  return spec ?? { failure: 'unsupported config version' }
}

const typeError = ({ message, offset }: JsonTypeError): Unreadable => ({
  syntax: finding('ignition/json-type', [], message),
  offset,
})

/** All findings in upstream's order: semantics, duplicates, unused keys. */
function checkConfig({ spec, config, root, hasPositions }: Readable): Finding[] {
  const { shape, ignitionChecks, levels } = prepare(spec)
  const findings = [
    ...validate(shape, config, ignitionChecks, { levels }),
    ...findDuplicates(shape, config),
  ].map((found) => ({ ...found, path: found.path.map(jsonStep) }))
  const unused = hasPositions ? findUnusedKeys(shape, config, root, jsonTree, jsonSpelling) : []
  return [...findings, ...unused]
}

const jsonStep = (step: string | number) => (typeof step === 'string' ? jsonName(step) : step)
