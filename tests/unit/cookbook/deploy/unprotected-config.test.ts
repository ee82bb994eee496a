import { expect, test } from 'vitest'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import { loadRecipe } from '../../../support/recipes.ts'

const recipe = await loadRecipe('static-network')
const warnings = (values: Record<string, string>) =>
  evaluate(recipe, { ...initialValues(recipe), ...values }).problems.filter(
    ({ input }) => input === 'deploy.configUrl',
  )
const url = 'http://192.168.10.5/a.ign'

test.each<[values: Record<string, string>, severities: string[]]>([
  [{ 'deploy.encoding': 'url', 'deploy.configUrl': url }, ['warning']],
  [{ 'deploy.encoding': 'url', 'deploy.configUrl': url.replace('http', 'HTTPS') }, ['error']],
  [{ 'deploy.encoding': 'url', 'deploy.configUrl': url.replace('http', 'https') }, []],
  [{ 'deploy.encoding': 'url' }, []],
  [{ 'deploy.configUrl': url }, []],
])('%j gives %j', (values, severities) => {
  expect(warnings(values).map(({ severity }) => severity)).toEqual(severities)
})

test('a config over plain http still comes out, with the danger and two ways out', () => {
  const answers = { 'deploy.encoding': 'url', 'deploy.configUrl': url }
  const { deployment } = evaluate(recipe, { ...initialValues(recipe), ...answers })
  expect(deployment).toBeDefined()
  const [warning] = warnings(answers)
  expect(warning?.problem).toContain('and so the machine')
  expect(warning?.fix).toMatch(/^Use https\. .*verification/)
})
