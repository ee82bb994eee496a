import { describe, expect, test } from 'vitest'
import { EXAMPLE_KEY } from '../../../../src/cookbook/example-key.ts'
import { addressList } from '../../../../src/cookbook/inputs/address-list.ts'
import { choice } from '../../../../src/cookbook/inputs/choice.ts'
import { hostname } from '../../../../src/cookbook/inputs/hostname.ts'
import { sshKeys } from '../../../../src/cookbook/inputs/ssh-keys.ts'
import { toggle } from '../../../../src/cookbook/inputs/toggle.ts'
import { broughtAnswers, broughtDeeds } from '../../../../src/cookbook/share/brought.ts'

const words = { label: 'Thing', help: 'What it is for.' }
const other =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKbPb0wI9sTYKnU4f7G9TKd3t/7mZfBya2FdjmcW2cYZ me@home'
const fingerprint = 'ssh-ed25519 SHA256:zBKqqM52079HHa3IGOJeh+Pf1nZ1ixQe1U/aQvBWfpA me@home'
const inputs = {
  hostname: hostname({ ...words, label: 'Host name', example: 'node-1' }),
  servers: addressList({ ...words, label: 'Servers', example: '10.0.0.1', optional: true }),
  folded: choice({
    ...words,
    label: 'Check',
    default: 'on',
    advanced: true,
    guarded: (text) => text === 'off',
    choices: ['on', 'off', 'half'].map((value) => ({ value, label: `Turned ${value}` })),
  }),
  erase: toggle({ ...words, label: 'Erase', default: false, guarded: true, shownIf: () => false }),
  keys: sshKeys({ ...words, label: 'Keys', example: EXAMPLE_KEY }),
}
const answers = (came: Record<string, string>, now = came) =>
  broughtAnswers(inputs, { from: 'link', values: came }, now).map(
    ({ label, words: text, guarded }) => [label, text, guarded],
  )

test.each<
  [title: string, came: Record<string, string>, now: Record<string, string>, told: unknown[]]
>([
  [
    'an answer is told by its label',
    { hostname: 'a' },
    { hostname: 'a' },
    [['Host name', 'a', false]],
  ],
  [
    'space around it changes nothing',
    { hostname: 'a' },
    { hostname: ' a ' },
    [['Host name', 'a', false]],
  ],
  ['an answer that was changed is the reader’s', { hostname: 'a' }, { hostname: 'b' }, []],
  [
    'a folded choice is told by its words',
    { folded: 'off' },
    { folded: 'off' },
    [['Check', 'Turned off', true]],
  ],
  [
    'a choice may be guarded in one of its values',
    { folded: 'half' },
    { folded: 'half' },
    [['Check', 'Turned half', false]],
  ],
  [
    'a switch that is not asked at present is told',
    { erase: 'true' },
    { erase: 'true' },
    [['Erase', 'On', true]],
  ],
  ['an emptied list is told', { servers: '' }, { servers: '' }, [['Servers', 'Empty', false]]],
  [
    'a key is told by its fingerprint',
    { keys: other },
    { keys: other },
    [['Keys', fingerprint, true]],
  ],
  [
    'a key stays what it is when another one is added',
    { keys: other },
    { keys: `${EXAMPLE_KEY}\n${other}` },
    [['Keys', fingerprint, true]],
  ],
  ['keys that were all replaced are the reader’s', { keys: other }, { keys: EXAMPLE_KEY }, []],
  ['an answer to no question is nothing', { colour: 'red', toString: 'x' }, { colour: 'red' }, []],
  [
    'what is guarded comes first',
    { hostname: 'a', erase: 'true' },
    { hostname: 'a', erase: 'true' },
    [
      ['Erase', 'On', true],
      ['Host name', 'a', false],
    ],
  ],
])('%s', (_title, came, now, told) => {
  expect(answers(came, now)).toEqual(told)
})

describe('A text that came along', () => {
  const head = 'variant: flatcar\nversion: 1.1.0\n'
  const unit = (name: string) =>
    `    - name: ${name}.service\n      contents: "[Service]\\nExecStart=/bin/${name}"\n`
  const evil = `${head}systemd:\n  units:\n${unit('evil')}`
  const deeds = [{ title: 'Units', items: ['evil.service\nExecStart=/bin/evil'] }]
  const told = (now: string | undefined, text: string | undefined = evil) =>
    broughtDeeds({ from: 'file', values: {}, text }, now)

  test.each([
    ['as it came', evil],
    ['with a comment of the reader’s', `# mine\n${evil}`],
    ['with another unit of the reader’s', evil + unit('good')],
  ])('is told %s', (_title, now) => {
    expect(told(now)).toEqual(deeds)
  })

  test.each([
    ['none came', evil, undefined],
    ['it was taken away', undefined, evil],
    ['nothing of it is left', `${head}systemd:\n  units:\n${unit('good')}`, evil],
  ])('is nothing to tell where %s', (_title, now, text) => {
    expect(broughtDeeds({ from: 'file', values: {}, text }, now)).toBeUndefined()
  })

  test('counts although it does nothing that is known', () => {
    expect(told(head, head)).toEqual([])
  })
})
