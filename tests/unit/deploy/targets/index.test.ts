import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../../src/deploy/deploy-error.ts'
import type { InventorySettings, MachineSettings } from '../../../../src/deploy/settings.ts'
import type { Place } from '../../../../src/deploy/targets/index.ts'
import { targets } from '../../../../src/deploy/targets/index.ts'
import { variableLimit } from '../../../../src/deploy/targets/variable-limit.ts'
import { inventory, machine, server, textsOf, titlesOf } from '../../../support/deploy-settings.ts'

const place: Place = {
  server,
  inventory: { ...inventory, esxiHost: 'h1' },
  desktop: { folder: 'vms' },
}
const table = Object.values(targets).map((target) => [target.label, target] as const)
const asCopied = (change: Partial<MachineSettings>, target: (typeof targets)['esxi']) =>
  JSON.stringify(target.plan({ ...machine, ...change }, place).steps.map(textsOf))

describe.each(table)('%s', (_label, target) => {
  test('has every guest variable in its steps, by every delivery that it offers', () => {
    const variables = [
      { key: 'guestinfo.short', value: 'SHORT' },
      { key: 'guestinfo.long', value: 'LONG'.repeat(100) },
    ]
    for (const delivery of target.deliveries)
      for (const { key, value } of variables) {
        expect(asCopied({ variables, delivery }, target)).toContain(key)
        expect(asCopied({ variables, delivery }, target)).toContain(value)
      }
  })

  test.each([
    ['powerOn', true, false],
    ['waitForIp', true, false],
    ['overwrite', true, false],
    ['cpus', 7, undefined],
    ['memory', 7777, undefined],
    ['disk', 77, undefined],
    ['skipManifest', true, false],
  ] as const)('honours %s as the table says', (key, on, off) => {
    const honoured = target.honours[key]
    const steps = (value: unknown) =>
      JSON.stringify(target.plan({ ...machine, [key]: value }, place).steps)
    // By hand and by note is uncertain, too; what is honoured has to be in the steps.
    if (honoured === 'honoured') expect(steps(on)).not.toBe(steps(off))
    if (honoured === 'ignored') expect(steps(on)).toBe(steps(off))
  })

  test('says what nobody has tried, and what may be read', () => {
    const titles = titlesOf(target.plan(machine, place))
    expect(titles).toContain('Not tried on a real server')
    expect(titles).toContain('The config is not encrypted')
  })

  test('says as an error what it destroys, and only then', () => {
    const severe = (overwrite: boolean) =>
      target
        .plan({ ...machine, overwrite }, place)
        .notes.filter(({ severity }) => severity === 'error')
    expect(severe(false)).toEqual([])
    const destroys = target.honours.overwrite === 'honoured'
    if (destroys) expect(severe(true)).toMatchObject([{ title: 'An old machine is destroyed' }])
  })

  test.each([
    [variableLimit.warnAbove, []],
    [variableLimit.warnAbove + 1, ['The config is large']],
    [variableLimit.refuseAbove, ['The config is large']],
    [variableLimit.refuseAbove + 1, ['The config is too large']],
  ])('judges a variable of %i bytes', (length, expected) => {
    const variables = [{ key: 'k', value: 'A'.repeat(length) }]
    const titles = titlesOf(target.plan({ ...machine, variables }, place))
    expect(titles.filter((title) => title.endsWith('large'))).toEqual(expected)
  })

  test('can be taken down again, and a user is never followed by a password', () => {
    const { steps, teardown } = target.plan(machine, place)
    expect(teardown.length).toBeGreaterThan(0)
    expect([...steps, ...teardown].flatMap(textsOf).join('\n')).not.toMatch(/root:[^@\s]*@/)
  })

  test.each([
    ...['name', 'ova', 'ovfNetwork', 'network', 'host', 'user', 'datastore', 'thumbprint'],
    ...['datacenter', 'cluster', 'esxiHost', 'resourcePool', 'folder', 'key', 'value'],
  ])('lets no control character in %s through', (key) => {
    const bad = { [key]: 'a\u0001b' }
    const tls = { check: 'thumbprint', thumbprint: 'AA', ...bad } as const
    const settings = { ...machine, ...bad, variables: [{ key: 'k', value: 'v', ...bad }] }
    const where = {
      server: { ...server, tls, ...bad },
      inventory: { ...place.inventory, ...bad } as InventorySettings,
      desktop: { ...place.desktop, ...bad },
    }
    const texts = () => {
      const { steps, teardown } = target.plan(settings, where)
      return [...steps, ...teardown].flatMap(textsOf).join('')
    }
    try {
      expect(texts()).not.toContain('\u0001')
    } catch (error) {
      expect(error).toBeInstanceOf(DeployError)
    }
  })

  test('names every file so that no shell sees anything in it', () => {
    const { steps } = target.plan({ ...machine, name: '-x; $(y) ☠', delivery: 'file' }, place)
    for (const step of steps)
      if (step.kind === 'save') expect(step.file).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)
  })

  test('reads no group of settings that it does not name', () => {
    const only = Object.fromEntries(
      Object.entries(place).filter(([group]) => group in target.groups),
    ) as unknown as Place
    expect(() => target.plan(machine, only)).not.toThrow()
  })

  test('says where its facts come from', () => {})
})
