import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../src/cookbook/evaluate.ts'
import { initialValues, listInputs, shownInputs } from '../../../src/cookbook/initial-values.ts'
import { Checks } from '../../../src/widgets/Checks.tsx'
import { Field } from '../../../src/widgets/Field.tsx'
import { PlanNotes } from '../../../src/widgets/PlanNotes.tsx'
import { RecipeApp } from '../../../src/widgets/RecipeApp.tsx'
import { outputs } from '../../../src/widgets/outputs.ts'
import { summarize } from '../../../src/widgets/summary.ts'
import { recipeWithSecret as recipe } from './recipe-with-secret.ts'

const nothing = () => undefined

describe('the page as the build renders it', () => {
  const html = renderToString(<RecipeApp recipe={recipe} />)

  test('holds no inline style, which the policy of the page would refuse', () => {
    expect(html).not.toMatch(/\sstyle=/)
  })

  test('has no id twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('points with every for, aria-describedby and aria-labelledby at an element', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    const references = [...html.matchAll(/\s(?:for|aria-(?:describedby|labelledby))="([^"]+)"/g)]
    const pointed = references.flatMap(([, list = '']) => list.split(' '))
    expect(pointed.length).toBeGreaterThan(shownInputs(recipe, initialValues(recipe)).length)
    expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  })

  test('has a section for each output and a control for each input', () => {
    for (const { id } of outputs) expect(html).toContain(`id="output-${id}"`)
    const controls = html.match(/<(?:input|select|textarea)[^>]*\sid="field-/g) ?? []
    expect(controls).toHaveLength(shownInputs(recipe, initialValues(recipe)).length)
    expect(controls.length).toBeLessThan(listInputs(recipe).length)
  })
})

test('a finding of the transpiler leads to its line in the Butane pane', () => {
  const position = { offset: 40, line: 12, column: 3 }
  const html = renderToString(
    <Checks
      spec="flatcar 1.0.0"
      summary={summarize({ problems: [], report: [], blocker: undefined })}
      problems={[]}
      report={[
        {
          code: 'storage/path-not-absolute',
          severity: 'error',
          message: 'path not absolute',
          path: ['storage', 'files', 0, 'path'],
          range: { start: position, end: position },
          fixes: [],
        },
      ]}
      labels={new Map()}
      editable={false}
      onFix={nothing}
      onLine={nothing}
    />,
  )
  expect(html).toContain(
    '<a href="#output-butane-line-12" aria-label="Butane line 12">12</a>: path not absolute',
  )
  expect(html).toContain('<strong>Error</strong>')
})

test('a problem leads to its field by the label a reader knows', () => {
  const problem = { input: 'hostname', severity: 'warning', problem: 'P.', fix: 'F.' } as const
  const html = renderToString(
    <Checks
      spec="flatcar 1.0.0"
      summary={summarize({ problems: [], report: [], blocker: undefined })}
      problems={[problem]}
      report={[]}
      labels={new Map([['hostname', 'Host name']])}
      editable={false}
      onFix={nothing}
      onLine={nothing}
    />,
  )
  expect(html).toContain('<a href="#field-hostname">Host name</a>: P. F.')
})

test('a field in error is marked and described by its help and its message', () => {
  const html = renderToString(
    <Field
      name="hostname"
      input={recipe.inputs['hostname']!}
      value="a b"
      problem={{ input: 'hostname', severity: 'error', problem: 'P.', fix: 'F.' }}
      standsFor={undefined}
      reveal={false}
      dispatch={nothing}
    />,
  )
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="field-hostname-help field-hostname-message"')
  expect(html).toContain('id="field-hostname-message"')
})

test('a field offers what mends it at one click', () => {
  const remedy = { label: 'Convert it', set: { hostname: 'a-b' } }
  const html = renderToString(
    <Field
      name="hostname"
      input={recipe.inputs['hostname']!}
      value="a b"
      problem={{ input: 'hostname', severity: 'error', problem: 'P.', fix: 'F.', remedy }}
      standsFor={undefined}
      reveal={false}
      dispatch={nothing}
    />,
  )
  expect(html).toMatch(/P\. F\.\s*<button type="button" class="[^"]+">Convert it<\/button>/)
})

test('a secret is hidden, and neither completed nor spell-checked', () => {
  const html = renderToString(
    <Field
      name="token"
      input={recipe.inputs['token']!}
      value=""
      problem={undefined}
      standsFor={undefined}
      reveal={false}
      dispatch={nothing}
    />,
  )
  expect(html).toContain('type="password"')
  expect(html).toContain('autocomplete="off"')
  expect(html).toContain('spellcheck="false"')
})

test.each([
  ['true', true],
  ['false', false],
])('with replacing %s the notes say that a machine is destroyed: %s', (overwrite, said) => {
  const values = { ...initialValues(recipe), 'deploy.overwrite': overwrite }
  const { deployment } = evaluate(recipe, values)
  if (deployment === undefined) throw new Error('there is no deployment')
  const html = renderToString(<PlanNotes deployment={deployment} />)
  expect(html.includes('destroyed')).toBe(said)
  expect(html).toContain('Not tried on a real server')
})
