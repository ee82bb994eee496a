import { describe, expect, test } from 'vitest'
import { readProjectFile, writeProjectFile } from '../../../../src/cookbook/share/project-file.ts'
import { cookbookOf, projectOf, realRecipes } from '../../../support/cookbook.ts'
import { nastyText } from '../../../support/nasty.ts'
import { randomProject } from '../../../support/random-project.ts'
import { seededRandom } from '../../../support/random.ts'

const cookbook = cookbookOf(realRecipes)
const project = projectOf(cookbook, ['static-network', 'docker-at-boot'], { gateway: '10.1.1.1' })
const pasted = { ...project, base: 'variant: flatcar # hunter2\n' }
const write = (includePastedText = true) =>
  writeProjectFile(pasted, cookbook, { includePastedText })

test('a file is JSON with its entries in a fixed order', () => {
  const text = writeProjectFile(project, cookbook, { includePastedText: false })
  const { butane, output, ...rest } = JSON.parse(text) as Record<string, unknown>
  expect(butane).toBe(cookbook.render(project)?.butane)
  expect(output).toMatch(/^[0-9a-f]{8}$/)
  expect(JSON.stringify(rest, undefined, 1)).toBe(`{
 "kindling": 1,
 "engine": "0.1.0",
 "spec": "flatcar 1.0.0",
 "recipes": {
  "static-network": "${cookbook.revisions.get('static-network')}",
  "docker-at-boot": "${cookbook.revisions.get('docker-at-boot')}"
 },
 "values": {
  "gateway": "10.1.1.1"
 }
}`)
  expect(text.endsWith('\n}\n')).toBe(true)
})

test('pasted text is in the file only when it is asked for, and so is what was made of it', () => {
  expect(write(false)).not.toContain('hunter2')
  const without = { ...project, missing: ['base'] }
  expect(write(false)).toBe(writeProjectFile(without, cookbook, { includePastedText: true }))
  const read = readProjectFile(write(true), cookbook)
  expect(read.ok && read.value.project).toEqual(pasted)
  expect(read.ok && read.value.recorded.butane).toContain('hunter2')
})

test('a host without output is saved without one', () => {
  const mute = { ...cookbook, render: () => undefined }
  const read = readProjectFile(writeProjectFile(project, mute, { includePastedText: false }), mute)
  expect(read.ok && Object.keys(read.value.recorded)).toEqual(['revisions'])
})

test('a byte order mark and line ends of Windows do no harm', () => {
  const text = `\ufeff${write().replaceAll('\n', '\r\n')}`
  expect(readProjectFile(text, cookbook)).toEqual(readProjectFile(write(), cookbook))
})

const SEED = 20261202
test(`300 random projects survive the file (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let round = 0; round < 300; round++) {
    const base = nastyText(random, true)
    const one = { ...randomProject(random, cookbook), ...(random() < 0.5 && { base }) }
    const text = writeProjectFile(one, cookbook, { includePastedText: true })
    const read = readProjectFile(text, cookbook)
    expect(read.ok && read.value.project, `round ${round}`).toEqual(one)
    const recipes = read.ok ? read.value.project.recipes : []
    expect(recipes, `round ${round}`).toEqual(one.recipes)
  }
})

describe('a file that is refused says what is wrong and what to do', () => {
  test.each([
    ['no JSON', 'variant: flatcar', 'not JSON', '.kindling.json'],
    ['nothing', '', 'not JSON', '.kindling.json'],
    ['a text', '"kindling"', 'holds no project', '.kindling.json'],
    ['null', 'null', 'holds no project', '.kindling.json'],
    ['a list', '[1]', 'holds no project', '.kindling.json'],
    ['JSON of another program', '{"name":"x"}', 'holds no project', '.kindling.json'],
    ['a later form', '{"kindling":2}', 'newer Kindling', 'Reload'],
    ['an earlier form', '{"kindling":0}', 'holds no project', '.kindling.json'],
    ['a form alone', '{"kindling":1}', '“engine” is missing', '.kindling.json'],
    ['a base that is no text', write().replace(/"base": .*,/, '"base": 1,'), '“base”', '.json'],
    ['4 MB and a bit', `${write()}${' '.repeat(4_000_000)}`, 'too large', '.kindling.json'],
  ])('%s', (_title, text, problem, fix) => {
    expect(readProjectFile(text, cookbook)).toEqual({
      ok: false,
      problem: expect.stringContaining(problem) as string,
      fix: expect.stringContaining(fix) as string,
    })
  })
})
