import { expect, test } from 'vitest'
import { composeInto } from '../../../../src/cookbook/compose/compose-into.ts'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import { transpile } from '../../../../src/engine/index.ts'
import { catalogue } from '../../../support/catalogue.ts'

const docker = catalogue.filter(({ slug }) => slug === 'docker-at-boot')
const own = (variant: string, version: string) => `# mine
variant: ${variant}
version: ${version}
storage:
  files:
    - path: /etc/hostname
      contents: {inline: mine}
`
const open = (text: string, chosen = docker) => {
  const { recipe, adoptionOf } = composeInto(text, chosen)
  const evaluation = evaluate(recipe, { ...initialValues(recipe), hostname: 'web-1' })
  return { recipe, adoptionOf, evaluation }
}

test('the text keeps its words and its spec, and the recipe is added to it', () => {
  const { recipe, evaluation } = open(own('flatcar', '1.1.0'))
  expect(recipe.spec).toBe('flatcar 1.1.0')
  expect(evaluation.butane).toContain('# mine\nvariant: flatcar')
  expect(evaluation.butane).toContain('docker.service')
  expect(evaluation.ignition).toBe(transpile(evaluation.butane ?? '', { pretty: true }).output)
})

test('where the text says otherwise it counts, and that is a warning', () => {
  const { adoptionOf, evaluation } = open(own('flatcar', '1.1.0'))
  expect(evaluation.butane).not.toContain('web-1')
  expect(adoptionOf(evaluation.values ?? {}).conflicts.length).toBeGreaterThan(0)
  const told = evaluation.problems.filter(({ problem }) => problem.includes('your text says'))
  expect(told.map(({ severity }) => severity)).toEqual(['warning'])
})

test('a text for another system is deployed as such, with a warning that names the recipe', () => {
  const { recipe, evaluation } = open(own('fcos', '1.5.0'))
  expect(recipe.deploy.distribution.variant).toBe('fcos')
  expect(evaluation.problems.map(({ problem }) => problem).join()).toContain(
    'Your text is for fcos, which Docker at boot was not written for.',
  )
})

test('a text without recipes is what comes out', () => {
  const text = own('flatcar', '1.0.0')
  const { recipe } = composeInto(text, [])
  expect(recipe.write({})).toBe(text)
})

test('a text that cannot be read is an error with a reason and a place, and nothing comes out', () => {
  const { evaluation } = open('variant: [flatcar\n')
  expect(evaluation.ignition).toBeUndefined()
  expect(evaluation.deployment).toBeUndefined()
  expect(evaluation.blocker).toMatchObject({ code: 'host/yaml-syntax', severity: 'error' })
  expect(evaluation.report).toContain(evaluation.blocker)
})
