import { describe, expect, test } from 'vitest'
import ownConfig from '../../../../recipes/own-config/recipe.ts'
import { allHardware } from '../../../../src/cookbook/all-hardware.ts'
import { compose } from '../../../../src/cookbook/compose/compose.ts'
import { composeInto } from '../../../../src/cookbook/compose/compose-into.ts'
import type { Recipe } from '../../../../src/cookbook/define-recipe.ts'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { followed } from '../../../../src/cookbook/follow.ts'
import { initialValues, shownInputs } from '../../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../../src/cookbook/input.ts'
import type { HardwareKind } from '../../../../src/cookbook/needed-hardware.ts'
import { neededHardware } from '../../../../src/cookbook/needed-hardware.ts'
import { openButane } from '../../../../src/engine/index.ts'
import { targets } from '../../../../src/deploy/targets/index.ts'
import { catalogue } from '../../../support/catalogue.ts'
import { examples, recipes } from '../../../support/examples.ts'
import { timelineOf } from '../../../support/timeline.ts'

const kinds: readonly HardwareKind[] = ['disks', 'adapters']
const needsOf = (butane = '') => neededHardware(openButane(butane)?.config ?? {}, allHardware)
const wanting = recipes.filter(([, { hardware }]) => Object.keys(hardware).length > 0)
const evaluateWith = (recipe: Recipe, answers: Values) =>
  evaluate(recipe, { ...initialValues(recipe), ...answers })

test.each(recipes.filter(([, { document }]) => document === undefined))(
  '%s declares the hardware that its examples need, and no other',
  (slug, recipe) => {
    const own = examples.filter(({ name }) => name.startsWith(`${slug},`))
    const needed = own.map(({ evaluation }) => needsOf(evaluation.butane))
    expect(kinds.filter((kind) => needed.some((one) => one[kind].length > 0))).toEqual(
      kinds.filter((kind) => kind in recipe.hardware),
    )
  },
)

const table = wanting.flatMap(([slug, recipe]) =>
  Object.keys(targets).map((target) => [slug, target, recipe] as const),
)

test.each(table)(
  '%s with %s has its hardware before it is started',
  async (_slug, target, recipe) => {
    const answers = { 'deploy.target': target, 'deploy.esxiHost': 'h1' }
    const { deployment, butane } = evaluateWith(recipe, answers)
    const events = await timelineOf(deployment?.plan ?? { steps: [] })
    const { disks, adapters } = needsOf(butane)
    const before = events.slice(0, events.indexOf('start'))
    expect(events).toContain('start')
    expect(before.filter((event) => event === 'disk')).toHaveLength(disks.length)
    expect(before.filter((event) => event === 'adapter')).toHaveLength(adapters.length)
  },
)

const DISK = `variant: flatcar
version: 1.0.0
storage:
  disks:
    - device: /dev/sdc
      partitions:
        - number: 1
          size_mib: 40960
`

describe('the settings of further hardware', () => {
  const asked = (recipe: Recipe, answers: Values = {}) =>
    shownInputs(followed(recipe, answers), { ...initialValues(recipe), ...answers })
      .map(([key]) => key)
      .filter((key) => key.startsWith('deploy.further'))
  const find = (slug: string) => catalogue.filter((one) => one.slug === slug)

  test('are asked for when the config needs it', () => {
    const [disk, nics, plain] = ['data-disk', 'several-nics', 'motd'].map(find)
    expect(asked(ownConfig)).toEqual([])
    expect(asked(ownConfig, { config: 'variant: [' })).toEqual([])
    expect(asked(ownConfig, { config: DISK })).toEqual(['deploy.furtherDisk'])
    expect(disk?.flatMap(({ recipe }) => asked(recipe))).toEqual(['deploy.furtherDisk'])
    expect(nics?.flatMap(({ recipe }) => asked(recipe))).toEqual(['deploy.furtherNetwork'])
    expect(plain?.flatMap(({ recipe }) => asked(recipe))).toEqual([])
  })

  test('are asked for on a composed host, and for a text that recipes go into', () => {
    const both = [...find('data-disk'), ...find('bond')]
    expect(asked(compose(both))).toEqual(['deploy.furtherDisk', 'deploy.furtherNetwork'])
    expect(asked(composeInto(DISK, find('motd')).recipe)).toEqual(['deploy.furtherDisk'])
    expect(asked(composeInto('variant: flatcar\nversion: 1.0.0\n', []).recipe)).toEqual([])
  })

  test('have no port group on Workstation, which has kinds of networks', () => {
    const [bond] = find('bond')
    if (bond === undefined) throw new Error('there is no recipe bond')
    const answers = { 'deploy.target': 'workstation', 'deploy.furtherNetwork': 'x' }
    expect(asked(bond.recipe, answers)).toEqual([])
    const { deployment } = evaluateWith(bond.recipe, {
      ...answers,
      'deploy.localNetwork': 'bridged',
    })
    expect(deployment?.machine.hardware.adapters).toMatchObject([{ network: 'bridged' }])
  })

  test('make the disks as large as was said, or as the partitions ask for', () => {
    const sizes = (furtherDisk: string) =>
      evaluateWith(ownConfig, {
        config: DISK,
        'deploy.furtherDisk': furtherDisk,
      }).deployment?.machine.hardware.disks.map(({ device, size }) => [device, size])
    expect(sizes('10')).toEqual([
      ['/dev/sdb', 10],
      ['/dev/sdc', 41],
    ])
    expect(sizes('100')).toEqual([
      ['/dev/sdb', 100],
      ['/dev/sdc', 100],
    ])
  })

  test('plug adapters into the port group of the first unless another is named', () => {
    const [bond] = find('bond')
    if (bond === undefined) throw new Error('there is no recipe bond')
    const networks = (answers: Values) =>
      evaluateWith(bond.recipe, {
        'deploy.network': 'LAN',
        ...answers,
      }).deployment?.machine.hardware.adapters.map(({ network }) => network)
    expect(networks({})).toEqual(['LAN'])
    expect(networks({ 'deploy.furtherNetwork': 'Storage' })).toEqual(['Storage'])
  })
})
