/** Which spec a document asks for (upstream: `config/config.go`). */
import { decode } from '../decode/decode.ts'
import type { Failure } from '../diagnostics/diagnostic.ts'
import { failWhole } from '../diagnostics/diagnostic.ts'
import { plain, string, struct } from '../schema/notation.ts'
import { shapeOf } from '../schema/shape.ts'
import type { StructShape } from '../schema/shape.ts'
import type { YamlDocument, YamlNode } from '../source/yaml/index.ts'
import { formatSemver, parseSemver } from '../text/semver.ts'
import { findSpec } from './table.ts'
import type { Spec } from './table.ts'

const commonFields = shapeOf(
  struct('commonFields', { version: plain(string()), variant: plain(string()) }),
  { ign: 0 },
  { base: 'config' },
) as StructShape

type Choice = { readonly spec: Spec; readonly root: YamlNode } | Failure

/** Reads `variant` and `version` and finds their spec, or gives upstream's sentence. */
export function chooseSpec(document: YamlDocument, lineOf: (offset: number) => number): Choice {
  const { root } = document
  if (root === undefined) return failWhole(NO_VARIANT)
  const decoded = decode(commonFields, root, lineOf)
  if ('failure' in decoded) {
    return { ...decoded, failure: `Error unmarshaling yaml: ${decoded.failure}` }
  }
  const { variant = '', version = '' } = decoded.config as { variant?: string; version?: string }
  if (variant === '') return failWhole(NO_VARIANT)
  const parsed = parseSemver(version)
  if ('failure' in parsed) return failAt(root, 'version', BAD_VERSION)
  const canonical = formatSemver(parsed.version)
  const spec = findSpec(variant, canonical)
  if (spec) return { spec, root }
  const withdrawn = WITHDRAWN.get(`${variant} ${canonical}`)
  const unknown = `No translator exists for variant ${variant} with version ${canonical}`
  return failAt(root, 'version', withdrawn ?? unknown)
}

const NO_VARIANT = 'error parsing variant; must be specified'
const BAD_VERSION = 'error parsing version; must be a valid semver'

/** A failure about a value of the root, which has no place when the value comes by an alias. */
function failAt(root: YamlNode, name: string, failure: string): Failure {
  const pairs = root.kind === 'mapping' ? root.pairs : []
  const pair = pairs.find(({ key }) => key.kind === 'scalar' && key.value === name)
  return { failure, causes: [{ message: failure, offset: pair?.value.start }] }
}

/** Specs that upstream no longer translates, with what to do instead. */
const WITHDRAWN: ReadonlyMap<string, string> = new Map([
  [
    'rhcos 0.1.0',
    'rhcos variant has been removed; use openshift variant instead: https://coreos.github.io/butane/upgrading-openshift/',
  ],
])
