import { expect, test } from 'vitest'
import { combine } from '../../../src/cookbook/combine.ts'
import { compose } from '../../../src/cookbook/compose/compose.ts'
import { updateConf } from '../../../src/cookbook/update-conf.ts'
import { catalogue } from '../../support/catalogue.ts'
import { judge } from '../../support/judge.ts'

const pick = (...slugs: string[]) => catalogue.filter(({ slug }) => slugs.includes(slug))

test('recipes that write some keys each are merged key by key, and printed once', () => {
  const one = updateConf('Where from.', { GROUP: 'beta', SERVER: 'https://a/' })
  const two = updateConf('When.', { REBOOT_STRATEGY: 'reboot', START: 'Thu 04:00', GROUP: 'beta' })
  const { storage } = combine(one, two)
  expect(storage?.files).toHaveLength(1)
  expect(storage?.files?.[0]?.contents?.inline).toBe(
    'GROUP=beta\nSERVER=https://a/\nREBOOT_STRATEGY=reboot\nSTART="Thu 04:00"\n',
  )
})

test('two values of one key are a conflict that names the key', () => {
  const one = updateConf('One.', { GROUP: 'beta' })
  const other = updateConf('Other.', { GROUP: 'alpha' })
  expect(() => combine(one, other)).toThrow(/GROUP/)
})

test('all that one host can be told about updates is in one file', () => {
  const { butane, problems } = judge(
    compose(pick('reboot-strategy', 'update-channel', 'update-server'), { catalogue }),
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(butane?.match(/update\.conf$/gm)).toHaveLength(1)
  for (const key of ['REBOOT_STRATEGY', 'GROUP', 'SERVER']) {
    expect(butane?.match(new RegExp(`^ +${key}=`, 'gm'))).toHaveLength(1)
  }
})

test('a server of one’s own and no updates at all do not go together', () => {
  const { problems } = judge(compose(pick('updates-off', 'update-server'), { catalogue }))
  expect(problems.some(({ severity }) => severity === 'error')).toBe(true)
})

test('a node with a reboot strategy keeps its locksmithd', () => {
  const alone = judge(compose(pick('k3s-server'), { catalogue }))
  const both = judge(compose(pick('k3s-server', 'reboot-strategy'), { catalogue }))
  expect(alone.butane).toMatch(/locksmithd\.service\n +mask: true/)
  expect(both.butane).toContain('REBOOT_STRATEGY=reboot')
  expect(both.butane).not.toContain('locksmithd.service')
})
