import { describe, expect, test } from 'vitest'
import { foldPlans } from '../../../../src/deploy/fleet/fold-plans.ts'
import type { Step } from '../../../../src/deploy/plan.ts'

const run = (...args: string[]): Step => ({
  kind: 'run',
  title: args[0] ?? '',
  commands: [{ program: 'p', args }],
})
const byHand = (title: string, help = ''): Step => ({ kind: 'do', title, help })
const enter = (value: string): Step => ({
  kind: 'enter',
  title: 'Add',
  fields: [{ label: 'disk', value }],
})
const fold = (...machines: (readonly Step[])[]) =>
  foldPlans(
    machines.map((steps, index) => ({
      name: `m${index}`,
      plan: { steps, notes: [], teardown: [] },
    })),
  )
/** The phases as titles: what a loop runs, then what a person does. */
const show = (...machines: (readonly Step[])[]) =>
  fold(...machines).phases.map(({ work, after }) => [
    work.kind === 'loop' ? work.loop.body.map(({ args }) => args[0]?.[0]) : work.kind,
    after.map(({ title }) => title),
  ])

describe('foldPlans', () => {
  test('loops over what differs, behind what is done once', () => {
    const once = [byHand('Log in'), run('about')]
    const machines = ['a', 'b'].map((name) => [...once, run('load', name), run('start', name)])
    expect(fold(...machines).before).toEqual(once)
    expect(show(...machines)).toEqual([[['load', 'start'], []]])
  })

  test('keeps between the commands what a person does between them', () => {
    const machines = ['a', 'b'].map((name) => [
      ...[run('load', name), run('set', name), enter('20 GB'), byHand('Look', name)],
      ...[run('start', name)],
    ])
    expect(show(...machines)).toEqual([
      [
        ['load', 'set'],
        ['Add', 'Look'],
      ],
      [['start'], []],
    ])
    expect(fold(...machines).before).toEqual([])
  })

  test('says of what is done to each machine that the others need it, too', () => {
    const machines = ['a', 'b'].map((name) => [
      run('load', name),
      enter('20 GB'),
      byHand('Look', name),
    ])
    const [add, look] = fold(...machines).phases[0]?.after ?? []
    expect(add).toEqual(enter('20 GB'))
    expect(look?.help).toMatch(/^a Do so for the other machines, too/)
  })

  test('goes by hand where there are no commands, or only some machines need a hand', () => {
    expect(show([enter('1')], [enter('2')])).toEqual([['by-hand', []]])
    const plain = [run('load', 'a'), run('start', 'a')]
    expect(show(plain, [run('load', 'b'), enter('1'), run('start', 'b')])).toEqual([
      ['by-hand', []],
    ])
  })
})
