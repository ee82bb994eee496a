import { expect, test } from 'vitest'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import { loadRecipe } from '../../../support/recipes.ts'

const recipe = await loadRecipe('sysext-bakery')

test.each([
  [{}, []],
  [{ sysextName: 'nebula' }, ['sysextConfig']],
  [{ sysextName: 'nebula', sysextConfig: 'pki: {}' }, []],
  [{ sysextName: 'haproxy' }, []],
  [{ sysextName: 'k3s' }, []],
  [{ sysextName: 'k3s', sysextRole: 'agent' }, ['sysextConfig']],
  [{ sysextName: 'k3s', sysextRole: 'agent', sysextConfig: 'token: x' }, []],
  [{ sysextName: 'btop', sysextRole: 'agent' }, []],
  [{ sysextName: 'k3s', sysextVersion: '1.36.2' }, ['sysextVersion']],
  [{ sysextName: 'btop', sysextVersion: '1.4.6+r1' }, ['sysextVersion']],
  [{ sysextName: 'kata-containers' }, ['sysextUpdates']],
  [{ sysextName: 'kata-containers', sysextUpdates: 'none' }, []],
])('for %j the errors are about %j', (values, inputs) => {
  const { problems } = evaluate(recipe, { ...initialValues(recipe), ...values })
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ input }) => input)).toEqual(inputs)
})
