import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, withFile } from '../../../../../support/whole.ts'

const CODE = 'host/hostname'
const named = (text: string) => ({ body: withFile('/etc/hostname', text) })

test.each([
  ['Web_Node1632', 'systemd makes “WebNode1632” of it'],
  ['web01.', 'systemd makes “web01” of it'],
  ['-web01', 'systemd makes “web01” of it'],
  ['web..01', 'systemd makes “web.01” of it'],
  ['web 01', 'no spaces. systemd makes “web01” of it'],
  ['web01 # the first', 'systemd makes “web01thefirst” of it'],
  ['wéb01', 'systemd makes “wb01” of it'],
  ['___', 'systemd makes nothing of it'],
  ['12345', 'digits only'],
  [`${'a'.repeat(64)}.example`, 'longer than 63'],
  ['# name\n\nweb_01\nweb-02', 'systemd makes “web01” of it'],
])('%s is found', (text, says) => {
  const found = find(CODE, named(text))
  expect(found).toMatchObject([
    { severity: 'warning', path: ['storage', 'files', 0, 'contents', 'inline'] },
  ])
  expect(found[0]?.message).toContain(says)
})

test('an underscore can be a hyphen', () => {
  const one = named('# name\nweb_node_1')
  const [finding] = find(CODE, one)
  expect(finding?.range?.start.line).toBe(9)
  expect(afterFix(butaneOf(one), finding?.fixes[0])).toContain('# name\n          web-node-1\n')
})

test('what is wrong in more than that is left to the reader', () => {
  expect(find(CODE, named('web_node 1'))[0]?.fixes).toEqual([])
})

test.each([
  'web01',
  'web01.example.com',
  'Web01\n',
  '# a comment_\n\nweb01\nand_more',
  '',
  '# nothing',
  '${hostname}',
  'web-{{ index }}_x',
  'web-????',
])('%s is fine', (text) => {
  expect(find(CODE, named(text))).toEqual([])
})

test('another file may hold any name', () => {
  expect(find(CODE, { body: withFile('/etc/hostname.d/a', 'web_01') })).toEqual([])
})
