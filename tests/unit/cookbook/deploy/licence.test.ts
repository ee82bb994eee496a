import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { initialValues, isShown } from '../../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../../src/cookbook/input.ts'
import { targets } from '../../../../src/deploy/targets/index.ts'
import { loadRecipe } from '../../../support/recipes.ts'

const recipe = await loadRecipe('motd')
const problemsOf = (values: Values) =>
  evaluate(recipe, { ...initialValues(recipe), ...values }).problems.filter(
    ({ input }) => input === 'deploy.licence',
  )
const free = (target: string, more: Values = {}) =>
  problemsOf({ 'deploy.target': target, 'deploy.licence': 'free', ...more })

describe('a host with the free licence', () => {
  test.each(['govc', 'powercli'])('is nothing for %s, and OVF Tool is offered', (target) => {
    const [problem] = free(target)
    expect(problem).toMatchObject({
      severity: 'error',
      fix: expect.stringContaining('OVF Tool') as string,
      remedy: { set: { 'deploy.target': 'esxi' } },
    })
    expect(problem?.fix).toContain('host client')
    expect(free('esxi')).toEqual([])
  })

  test.each(['esxi', 'host-client', 'workstation'])('is no problem for %s', (target) => {
    expect(free(target)).toEqual([])
  })

  test.each(['govc', 'powercli', 'vcenter', 'terraform'])(
    'does not matter to %s in a vCenter',
    (target) => {
      expect(free(target, { 'deploy.vcenter': 'true' })).toEqual([])
    },
  )
})

test('with a paid licence every target works', () => {
  for (const target of Object.keys(targets)) {
    expect(problemsOf({ 'deploy.target': target })).toEqual([])
  }
})

test('the licence is asked where the machine goes to a host by itself', () => {
  const { licence } = recipe.deploy.inputs
  const asked = Object.keys(targets).filter(
    (target) => licence && isShown(licence, { ...initialValues(recipe), 'deploy.target': target }),
  )
  expect(asked).toEqual(['esxi', 'govc', 'powercli', 'host-client'])
})
