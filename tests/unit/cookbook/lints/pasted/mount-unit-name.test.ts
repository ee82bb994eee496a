import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, withFile } from '../../../../support/whole.ts'

const CODE = 'host/mount-unit-name'

const unit = (name: string, contents: string, more = '') =>
  `systemd:\n  units:\n    - name: ${name}\n      contents: ${JSON.stringify(contents)}\n${more}`
const mount = (where: string) => `[Mount]\nWhat=/dev/a\nWhere=${where}\n`

test.each([
  ['disk.mount', mount('/mnt/persistent-volume'), String.raw`mnt-persistent\x2dvolume.mount`],
  [String.raw`"mnt-a\x2db.mount"`, mount('/mnt/a-b'), String.raw`mnt-a\x2db.mount`],
  [`'mnt-a.mount'`, mount('/mnt/b'), 'mnt-b.mount'],
  ['a.mount', mount('/'), `'-.mount'`],
  ['a.automount', '[Automount]\nWhere=/srv/a\n', 'srv-a.automount'],
  ['swap.swap', '[Swap]\nWhat=/var/swapfile\n', 'var-swapfile.swap'],
])('%s gets the name of its path', (name, contents, right) => {
  const body = unit(name, contents)
  const [finding] = find(CODE, { body })
  expect(afterFix(butaneOf({ body }), finding?.fixes[0])).toBe(
    butaneOf({ body: unit(right, contents) }),
  )
})

test('the line of the path is where the finding points', () => {
  const body = withFile('/etc/systemd/system/a.mount', mount('/b'))
  const [finding] = find(CODE, { body })
  expect(finding?.fixes).toEqual([])
  expect(finding?.range?.start.offset).toBe(butaneOf({ body }).indexOf('Where='))
})

test.each([
  ['another unit has the name', unit('a.mount', mount('/b'), '    - name: b.mount\n')],
  [
    'another text has the old name',
    unit('a.mount', mount('/b')) + withFile('/etc/motd', 'see a.mount'),
  ],
  ['the name is behind an anchor', unit('&name a.mount', mount('/b'))],
])('nothing is renamed where %s', (_, body) => {
  expect(find(CODE, { body })).toMatchObject([{ fixes: [] }])
})

test('a drop-in that mounts elsewhere is found', () => {
  const dropin = { name: 'a.conf', contents: '[Mount]\nWhere=/var/tmp\n' }
  const body = `systemd: {units: ${JSON.stringify([{ name: 'tmp.mount', dropins: [dropin] }])}}\n`
  expect(find(CODE, { body })).toHaveLength(1)
})

test.each([
  [String.raw`mnt-my\x2dshare.mount`, mount('/mnt/my-share')],
  [String.raw`"mnt-my\\x2dshare.mount"`, mount('/mnt/my-share')],
  ['mnt-a.mount', mount('/mnt//a/')],
  ['mnt-b.mount', `${mount('/mnt/a')}Where=/mnt/b\n`],
  ['a.mount', mount('/mnt/%i')],
  ['a.mount', mount('mnt/b')],
  ['a.mount', '[Mount]\nWhat=/dev/a\n'],
  ['a.swap', '[Swap]\nWhat=LABEL=swap\n'],
  ['a.service', '[Service]\nExecStart=/a\n'],
])('%s is left alone', (name, contents) => {
  expect(find(CODE, { body: unit(name, contents) })).toEqual([])
})

test('a masked unit is left alone', () => {
  const masked = unit('a.mount', mount('/b'), '      mask: true\n')
  expect(find(CODE, { body: masked })).toEqual([])
})
