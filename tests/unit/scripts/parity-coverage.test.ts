import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createCoverage } from '../../../scripts/parity/coverage.ts'
import { layOutFiles } from '../../../scripts/parity/files.ts'
import { generateCase } from '../../../scripts/parity/generate.ts'
import { countCoverage } from '../../../scripts/parity/run.ts'
import { prepare, specs } from '../../../src/engine/reference.ts'

const SEED = 1
/** So many that each spec's fields have their turn as the one that must be there. */
const COUNTS = { butane: 33 * 400, validate: 8 * 300 }

const folder = mkdtempSync(join(tmpdir(), 'kindling-coverage-'))
layOutFiles(folder)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const coverage = createCoverage(['butane', 'validate'])
for (const tool of ['butane', 'validate'] as const) {
  for (let index = 0; index < COUNTS[tool]; index++) {
    countCoverage(coverage, generateCase(tool, SEED, index), folder)
  }
}

test(`the generated cases of parity runs have every field of every spec (seed ${SEED})`, () => {
  expect(coverage.missedFields()).toEqual([])
})

test(`they have every code of the catalog (seed ${SEED})`, () => {
  expect(coverage.missedCodes()).toEqual([])
})

test('hardly a field that its variant takes is only ever in configs that are refused', () => {
  const refused = (name: string) => {
    const [variant, version, field = ''] = name.split(' ')
    const spec = specs.find((one) => one.variant === variant && one.version === version)
    const filters = spec === undefined ? [] : prepare(spec).filters
    return filters.some(({ path }) => `${field}.`.startsWith(`${path}.`))
  }
  const missing = coverage.unacceptedFields().filter((name) => !refused(name))
  expect(missing.length, missing.join('\n')).toBeLessThan(200)
})

test('a case depends on nothing but its seed and its number', () => {
  const [one, again] = [0, 1].map(() => generateCase('butane', 7, 123))
  expect(again).toEqual(one)
  expect(generateCase('butane', 8, 123).input).not.toBe(one?.input)
})
