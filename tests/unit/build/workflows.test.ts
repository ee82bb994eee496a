import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const folder = '.github/workflows'
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))

test('every action of another repository is named by its commit, with the release behind it', () => {
  const uses = files.flatMap((text) => text.match(/uses: .*/g) ?? [])
  const foreign = uses.filter((line) => !line.startsWith('uses: ./'))
  expect(foreign.length).toBeGreaterThan(0)
  expect(foreign.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
})

test('one action has the same commit everywhere', () => {
  const uses = files.flatMap((text) => text.match(/(?<=uses: )[^.\s].*/g) ?? [])
  const actions = new Set(uses.map((use) => use.split('@')[0]))
  expect(new Set(uses).size).toBe(actions.size)
})

test('nothing is published before the tests have passed', () => {
  const { jobs } = parse(readFileSync(join(folder, 'pages.yml'), 'utf8')) as {
    jobs: Record<string, { needs?: string[]; uses?: string }>
  }
  expect(jobs['test']?.uses).toBe('./.github/workflows/ci.yml')
  expect(jobs['deploy']?.needs).toEqual(['test', 'build'])
})
