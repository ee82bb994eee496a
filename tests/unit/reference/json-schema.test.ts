import { readdirSync } from 'node:fs'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findSpec, specs } from '../../../src/engine/index.ts'
import type { Spec } from '../../../src/engine/index.ts'
import { jsonSchema } from '../../../src/reference/json-schema.ts'
import { inputOf, readCases } from '../../support/butane-case.ts'
import type { ButaneCase } from '../../support/butane-case.ts'

const golden = new URL('../../golden/butane/', import.meta.url)
const validators = new Map<string, ValidateFunction>()

function validatorOf(spec: Spec): ValidateFunction {
  const known = validators.get(spec.id) ?? compile(spec)
  validators.set(spec.id, known)
  return known
}

const compile = (spec: Spec) =>
  new Ajv2020({ strict: true, code: { optimize: false } }).compile(jsonSchema(spec))

/** What is wrong with a config, as places and messages. */
function problemsOf(spec: Spec, config: unknown): string[] {
  const validate = validatorOf(spec)
  validate(config)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const byId = specs.map((spec) => [spec.id, spec] as const)

describe.each(byId)('the JSON Schema of %s', (_id, spec) => {
  const { variant, version } = spec
  const header = {
    variant,
    version,
    ...(spec.levels.openshift !== undefined && {
      metadata: { name: 'n', labels: { 'machineconfiguration.openshift.io/role': 'worker' } },
    }),
  }
  const withFile = (file: object) => ({ ...header, storage: { files: [{ path: '/a', ...file }] } })

  test('holds in a strict validator', () => {
    expect(() => validatorOf(spec)).not.toThrow()
  })

  test('takes a file with a mode and a text', () => {
    const config = withFile({ mode: 0o644, contents: { inline: 'a', verification: {} } })
    expect(problemsOf(spec, config)).toEqual([])
  })

  test.each([
    ['an unknown key', { content: {} }, '/storage/files/0 must NOT have additional properties'],
    ['an unknown key below', { contents: { text: '' } }, '/storage/files/0/contents must NOT'],
    ['a mode as text', { mode: '0644' }, '/storage/files/0/mode must be integer'],
    ['a number as text', { contents: { inline: 1 } }, '/storage/files/0/contents/inline must be s'],
    ['a mapping as a list', { contents: [] }, '/storage/files/0/contents must be object'],
    ['no path', { path: undefined }, "/storage/files/0 must have required property 'path'"],
  ])('refuses %s', (_what, file, problem) => {
    const found = problemsOf(spec, JSON.parse(JSON.stringify(withFile(file))))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(problem)
  })

  test('refuses the header of another spec', () => {
    expect(problemsOf(spec, { ...header, version: '0.0.1' })).toHaveLength(1)
    expect(problemsOf(spec, { ...header, variant: 'other' })).toHaveLength(1)
  })
})

/** Spellings that YAML allows and the schema, for the sake of clear help in editors, does not. */
const unusual: readonly [string, (value: unknown) => boolean][] = [
  ['binary text', (value) => value instanceof Uint8Array],
  ['labels that are not text', (value) => isMapping(value) && hasBareLabel(value['labels'])],
  ['items without a value', (value) => Array.isArray(value) && value.includes(null)],
  // Ignition 3.2 passes over it; a reader of the schema should not
  ['a Clevis setting without a pin', (value) => isMapping(value) && lacksPin(value['custom'])],
]
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const lacksPin = (custom: unknown) => isMapping(custom) && custom['pin'] === undefined
const hasBareLabel = (labels: unknown) =>
  isMapping(labels) && Object.values(labels).some((label) => typeof label !== 'string')

/** A config as its author could have written it plainly, or undefined for an unusual spelling. */
function readPlainly(source: string): { variant: string; version: string } | undefined {
  let isUnusual = false
  const config = parse(
    source,
    (key, value: unknown) => {
      isUnusual ||= unusual.some(([, matches]) => matches(value))
      // Go reads 0o644 as YAML 1.2 does, everything else as 1.1
      const isMode = /(^|_)mode$/.test(String(key))
      if (isMode && typeof value === 'string' && value.startsWith('0o')) return Number(value)
      // nothing and an empty value are the same as no key; items of lists have to stay
      const isItem = typeof key === 'number' || /^\d+$/.test(String(key))
      return isItem || !isNothing(value) ? value : undefined
    },
    { version: '1.1', merge: true, logLevel: 'silent' },
  ) as { variant: string; version: string }
  return isUnusual ? undefined : config
}

const isNothing = (value: unknown) =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)

const textOf = (entry: ButaneCase) => Buffer.from(inputOf(entry)).toString()
const corpora = readdirSync(golden).filter((name) => name.endsWith('.gz'))

// `valid` cases are accepted in silence; the classes on YAML itself are full of odd spellings
const accepted = corpora
  .flatMap((name) => readCases(new URL(name, golden)))
  .filter((entry) => entry.class === 'valid')
  .map((entry) => ({ id: entry.id, config: readPlainly(textOf(entry)) }))

test('nearly all configs of the corpora are written plainly', () => {
  expect(accepted.length).toBeGreaterThan(1000)
  const plain = accepted.filter(({ config }) => config !== undefined)
  expect(plain.length / accepted.length).toBeGreaterThan(0.95)
})

test('the JSON Schemas accept what Butane accepts in silence', () => {
  const refused = accepted.flatMap(({ id, config }) => {
    if (config === undefined) return []
    const spec = findSpec(config.variant, config.version)
    return spec ? problemsOf(spec, config).map((found) => `${id}: ${found}`) : [`${id}: no spec`]
  })
  expect(refused).toEqual([])
})
