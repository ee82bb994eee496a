import { describe, expect, test } from 'vitest'
import { chooseSpec } from '../../../../src/cookbook/compose/choose-spec.ts'
import type { Chosen, Composable } from '../../../../src/cookbook/compose/composable.ts'
import { compose } from '../../../../src/cookbook/compose/compose.ts'
import { findExcluded, findUnmet } from '../../../../src/cookbook/compose/needs.ts'
import type { SpecId } from '../../../../src/cookbook/define-recipe.ts'
import { defineRecipe } from '../../../../src/cookbook/define-recipe.ts'
import type { Fragment } from '../../../../src/cookbook/fragment.ts'
import { hostname } from '../../../../src/cookbook/inputs/hostname.ts'
import { toggle } from '../../../../src/cookbook/inputs/toggle.ts'
import { note } from '../../../../src/cookbook/note.ts'
import { judge } from '../../../support/judge.ts'

const words = { label: 'Name', help: 'Its name.', example: 'a' }

interface Options extends Partial<Composable> {
  spec?: SpecId
  fragment?: Fragment
}

/** A recipe of the slug's name, in the catalogue under that name in capitals. */
function recipe(slug: string, { spec = 'flatcar 1.0.0', fragment = {}, ...rest }: Options = {}) {
  const inputs = { name: hostname(words) }
  const made = defineRecipe({ spec, inputs, butane: () => fragment, ...rest })
  return { slug, title: slug.toUpperCase(), recipe: made } satisfies Chosen
}

const file = (path: string, why: string) => note<{ path: string }>(why, { path })
const one = recipe('one', {
  fragment: { storage: { files: [file('/all', 'All.'), file('/1', 'One.')] } },
})
const two = recipe('two', {
  fragment: {
    storage: {
      files: [
        file('/2', 'Two.'),
        file('/all', 'All.'),
        file('/23', 'Both.'),
        file('/2b', 'Two again.'),
      ],
    },
    kernel_arguments: { should_exist: ['quiet'] },
  },
})
const three = recipe('three', {
  fragment: { storage: { files: [file('/23', 'Both.'), file('/all', 'All.')] } },
})

describe('the text', () => {
  test('has what all share first, then recipe by recipe under its title', () => {
    expect(judge(compose([one, two, three])).butane).toBe(`variant: flatcar
version: 1.0.0

kernel_arguments:
  # --- TWO ---
  should_exist:
    - quiet

storage:
  files:
    # All.
    - path: /all

    # --- ONE ---
    # One.
    - path: /1

    # --- TWO ---
    # Two.
    - path: /2

    # Two again.
    - path: /2b

    # --- TWO and THREE ---
    # Both.
    - path: /23
`)
  })

  test('of one recipe is what its own page shows', () => {
    expect(judge(compose([two])).butane).toBe(judge(two.recipe).butane)
  })

  test('of nothing is an empty config', () => {
    expect(judge(compose([])).butane).toBe('variant: flatcar\nversion: 1.0.0\n')
  })

  test('of a composed recipe is that of its parts, each of them once', () => {
    const both = { slug: 'both', title: 'BOTH', recipe: compose([one, two]) }
    expect(judge(compose([both, three, two])).butane).toBe(judge(compose([one, two, three])).butane)
  })
})

describe('inputs and checks', () => {
  test('an input that another recipe answers is not asked, and has the answer', () => {
    const asking = defineRecipe({
      spec: 'flatcar 1.0.0',
      answeredBy: { own: { provider: 'docker', answer: 'false' } },
      inputs: { own: toggle({ label: 'Own', help: 'Its own.', default: true }) },
      checks: [
        ({ own }) =>
          own ? { input: 'own', severity: 'warning', problem: 'on', fix: '' } : undefined,
      ],
      butane: ({ own }) => ({ storage: { files: own ? [{ path: '/own' }] : [] } }),
    })
    const chosen = { slug: 'asking', title: 'ASKING', recipe: asking }
    const alone = compose([chosen, one])
    expect(Object.keys(alone.inputs)).toEqual(['own', 'name'])
    expect(judge(alone).butane).toContain('/own')
    expect(judge(alone).problems).toHaveLength(1)
    const answered = compose([chosen, recipe('docker', { provides: ['docker'] })])
    expect(Object.keys(answered.inputs)).toEqual(['name'])
    expect(judge(answered)).toMatchObject({
      problems: [],
      butane: expect.not.stringContaining('/own') as string,
    })
  })

  test('a check that recipes share runs once', () => {
    let runs = 0
    const shared = () => void runs++
    const sharing = (slug: string): Chosen => {
      const { recipe: made, ...rest } = recipe(slug)
      return { ...rest, recipe: { ...made, checks: [shared] } }
    }
    judge(compose([sharing('a'), sharing('b')]))
    expect(runs).toBe(1)
  })
})

describe('what does not go together is a problem:', () => {
  const motd = (inline: string) => ({
    storage: { files: [{ path: '/etc/motd', contents: { inline } }] },
  })

  test.each<[string, Chosen[], string[], boolean]>([
    [
      'a conflict names both recipes and the place',
      [recipe('a', { fragment: motd('x') }), recipe('b', { fragment: motd('y') })],
      ['A and B say different things about storage.files[/etc/motd].contents.inline.'],
      false,
    ],
    [
      'an exclusion',
      [
        recipe('own', { excludes: ['docker-builtin'] }),
        recipe('b', { provides: ['docker-builtin'] }),
      ],
      ['OWN cannot be where the Docker that comes with the image is, which B brings.'],
      false,
    ],
    [
      'variants',
      [recipe('a'), recipe('b', { spec: 'fcos 1.4.0' })],
      ['One host cannot be of several kinds: A and B are for flatcar and fcos.'],
      false,
    ],
    [
      'an unmet need, which only warns',
      [recipe('a', { needs: ['docker'] }), recipe('b', { needs: ['docker'] })],
      ['A and B need Docker started at boot.'],
      true,
    ],
    [
      'a need that is met is none',
      [recipe('a', { needs: ['docker'] }), recipe('b', { provides: ['docker'] })],
      [],
      true,
    ],
  ])('%s', (_title, chosen, expected, isWritten) => {
    for (const order of [chosen, chosen.toReversed()]) {
      const { problems, butane } = judge(compose(order))
      expect(problems).toHaveLength(expected.length)
      expect(butane !== undefined).toBe(isWritten)
    }
    expect(judge(compose(chosen)).problems.map(({ problem }) => problem)).toEqual(expected)
  })

  test('needs come with the recipes of the catalogue that fulfil them', () => {
    const docker = recipe('docker', { provides: ['docker'] })
    const needing = recipe('needing', { needs: ['docker'] })
    expect(findUnmet([needing], [docker, one])).toEqual([
      { need: 'docker', by: [needing], offers: [docker] },
    ])
    const { problems } = judge(compose([needing], { catalogue: [docker, one] }))
    expect(problems.map(({ fix }) => fix)).toEqual(['Add DOCKER.'])
  })

  test('exclusions are found whichever recipe declares them, and not of a recipe with itself', () => {
    const both = recipe('both', { provides: ['docker'], excludes: ['docker'] })
    const other = recipe('other', { provides: ['docker'] })
    expect(findExcluded([both])).toEqual([])
    expect(findExcluded([other, both])).toEqual([{ one: both, other, capability: 'docker' }])
  })
})

describe('the spec is the lowest that carries all:', () => {
  const old = recipe('old')
  const young = recipe('young', { spec: 'flatcar 1.1.0' })

  test.each<[Chosen[], SpecId | undefined, string, string | undefined]>([
    [[], undefined, 'flatcar 1.0.0, because no recipe needs more', undefined],
    [
      [old],
      undefined,
      'flatcar 1.0.0, because it is the lowest that carries the recipes',
      undefined,
    ],
    [[old, young], undefined, 'flatcar 1.1.0, because YOUNG needs it', undefined],
    [[young, old], 'flatcar 1.1.0', 'flatcar 1.1.0, because YOUNG needs it', undefined],
    [
      [old],
      'flatcar 1.1.0',
      'flatcar 1.1.0, because you chose it; flatcar 1.0.0 would do',
      undefined,
    ],
    [
      [old, young],
      'flatcar 1.0.0',
      'flatcar 1.1.0, because YOUNG needs it',
      'flatcar 1.0.0 does not carry all of this: it takes flatcar 1.1.0, because YOUNG needs it.',
    ],
  ])('case %#', (chosen, asked, expected, problem) => {
    const choice = chooseSpec(chosen, asked)
    expect(`${choice.spec}, ${choice.because}`).toBe(expected)
    expect(choice.problem?.problem).toBe(problem)
    expect(compose(chosen, asked === undefined ? {} : { spec: asked }).spec).toBe(choice.spec)
  })
})
