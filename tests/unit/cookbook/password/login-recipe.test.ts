import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../../src/cookbook/input.ts'
import { encodeAddLink } from '../../../../src/cookbook/share/add-link.ts'
import { encodeLink } from '../../../../src/cookbook/share/link.ts'
import { writeProjectFile } from '../../../../src/cookbook/share/project-file.ts'
import { publicValues } from '../../../../src/cookbook/share/public-values.ts'
import { freshValues } from '../../../../src/widgets/fresh-values.ts'
import { reduce, startState } from '../../../../src/widgets/state.ts'
import { cookbookOf, projectOf, realRecipes } from '../../../support/cookbook.ts'
import { loadRecipe } from '../../../support/recipes.ts'

const recipe = await loadRecipe('password-login')
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIODqaaC9lbwhD30HAlpceUuauOl2DK7uKgSpTnjtblzg me'
const salt = 'u/3.Kd82mQpLr0ZyXw5vTe'
const judge = (values: Values) =>
  evaluate(recipe, { ...initialValues(recipe), keys: key, passwordSalt: salt, ...values })

describe('The clear text of a password', () => {
  const typed = 'Zwölf "Boxkämpfer" jagen'
  const traces = [
    typed,
    encodeURIComponent(typed),
    JSON.stringify(typed).slice(1, -1),
    ...[0, 1, 2].map((shift) =>
      Buffer.from('x'.repeat(shift) + typed)
        .toString('base64')
        .slice(4, -4),
    ),
    'Boxk',
  ]

  test.each(['sha512', 'bcrypt'])('is in nothing that is made, with %s', (hashMethod) => {
    const { butane, ignition, ignitionCompact, deployment } = judge({
      corePassword: typed,
      hashMethod,
    })
    expect(butane).toMatch(/password_hash: \$/)
    for (const text of [butane, ignition, ignitionCompact, JSON.stringify(deployment)]) {
      expect(text?.length).toBeGreaterThan(100)
      for (const trace of traces) expect(text).not.toContain(trace)
    }
  })

  test('is in nothing that is handed on, nor is the hash', () => {
    const cookbook = cookbookOf(realRecipes)
    const project = projectOf(cookbook, ['password-login'], { corePassword: typed })
    expect(project.values).toEqual({})
    const link = encodeLink(project, cookbook)
    expect(link).toEqual(encodeLink(projectOf(cookbook, ['password-login'], {}), cookbook))
    const file = writeProjectFile(project, cookbook, { includePastedText: true })
    for (const trace of [...traces, '$6$']) expect(file).not.toContain(trace)
    const handed = encodeAddLink('password-login', project.values)
    expect(handed).toBe(encodeAddLink('password-login', publicValues(recipe.inputs, {})))
  })

  test('changes nothing of what is shown', () => {
    const shown = (corePassword: string) => {
      const started = reduce(recipe, startState(recipe), {
        type: 'edit',
        input: 'corePassword',
        raw: corePassword,
      })
      return Object.values(started.outputs).map(({ masked }) => masked)
    }
    expect(shown(typed)).toEqual(shown('another password'))
  })
})

describe('The page', () => {
  const fresh = freshValues(recipe)

  test('makes one salt for a visit, which no build knows', () => {
    expect(Object.keys(fresh)).toEqual(['passwordSalt'])
    expect(freshValues(recipe)).toEqual(fresh)
    expect(initialValues(recipe)['passwordSalt']).not.toBe(fresh['passwordSalt'])
  })

  test('keeps it when the form is reset', () => {
    const state = reduce(recipe, startState(recipe), { type: 'reset' })
    expect(state.values).toEqual({ ...initialValues(recipe), ...fresh })
  })
})

test.each<[Values, string[]]>([
  [{}, ['warning corePassword']],
  [{ corePassword: 'correct horse' }, []],
  [{ corePassword: 'short' }, ['warning corePassword']],
  [{ corePassword: 'ü'.repeat(36), hashMethod: 'bcrypt' }, []],
  [{ corePassword: 'ü'.repeat(36) + 'a', hashMethod: 'bcrypt' }, ['error corePassword']],
  [{ corePassword: 'ü'.repeat(200) }, []],
  [
    { corePassword: 'correct horse', passwordSalt: initialValues(recipe)['passwordSalt'] ?? '' },
    ['warning passwordSalt'],
  ],
  [{ corePassword: 'correct horse', passwordSalt: 'abc' }, ['error passwordSalt']],
  [{ corePassword: 'correct horse', passwordSalt: `${salt.slice(1)}a` }, ['error passwordSalt']],
])('of %j it says: %j', (values, expected) => {
  expect(judge(values).problems.map(({ severity, input }) => `${severity} ${input}`)).toEqual(
    expected,
  )
})
