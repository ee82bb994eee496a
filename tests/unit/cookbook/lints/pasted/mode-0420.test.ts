import { expect, test } from 'vitest'
import { afterFix, butaneOf, find } from '../../../../support/whole.ts'

const file = (mode: string) =>
  `storage:\n  files:\n    - path: /etc/a\n      mode: ${mode}\n      contents: {inline: a}\n`

test.each(['0420', '0o420', '0420 # a comment'])('mode %s is found and mended', (mode) => {
  const one = { body: file(mode) }
  const [finding] = find('host/mode-0420', one)
  const mended = afterFix(butaneOf(one), finding?.fixes[0])
  expect(mended).toBe(butaneOf({ body: file(mode.replace(/^0o?420/, '0644')) }))
})

test.each(['0x110', '&mode 0420', '!!int 0420', '272'])(
  'mode %s is found, but only the author knows what to write',
  (mode) => {
    expect(find('host/mode-0420', { body: file(mode) })).toMatchObject([{ fixes: [] }])
  },
)

test('the mode of a folder is found, too', () => {
  const body = 'storage:\n  directories:\n    - {path: /etc/a, mode: 0420}\n'
  expect(find('host/mode-0420', { body })).toMatchObject([
    { path: ['storage', 'directories', 0, 'mode'], range: { start: { line: 5 } } },
  ])
})

test.each(['0644', '0440', '420'])('mode %s is not found', (mode) => {
  expect(find('host/mode-0420', { body: file(mode) })).toEqual([])
})
