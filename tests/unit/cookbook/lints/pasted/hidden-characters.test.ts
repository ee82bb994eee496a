import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, withFile } from '../../../../support/whole.ts'

const CODE = 'host/hidden-characters'

test.each<[title: string, body: string, lines: number[]]>([
  ['in a comment', '# a\u202eb\n', [3]],
  ['in a key’s value', `passwd:\n  users:\n    - name: co\u200bre\n`, [5]],
  ['in the text of a file', withFile('/etc/a', 'one\ntwo\u00ad\nthree\u2066'), [9, 10]],
  ['several in one line', '# \u200ba\u200bb\u2060\n#\u200e', [3, 4]],
])('hidden characters %s are found, line by line', (_title, body, lines) => {
  const found = find(CODE, { body })
  expect(found.map(({ range }) => range?.start.line)).toEqual(lines)
  expect(found.every(({ severity }) => severity === 'warning')).toBe(true)
})

test('the finding names them, and a fix deletes those of its line', () => {
  const body = '# a\u202eb\u200bc\u202e\n# \u200e\n'
  const [finding] = find(CODE, { body })
  expect(finding?.message).toContain('(U+202E, U+200B)')
  expect(afterFix(butaneOf({ body }), finding?.fixes[0])).toBe(
    butaneOf({ body: '# abc\n# \u200e\n' }),
  )
})

test.each([
  '# 👩\u200d🚀 ❤\ufe0f\n',
  '# Größe 名前\u00a0\n',
  withFile('/etc/motd.d/a', '🏳\ufe0f\u200d🌈'),
])('nothing is hidden in %j', (body) => {
  expect(find(CODE, { body })).toEqual([])
})

test('a byte order mark in front hides nothing', () => {
  expect(find(CODE, { body: '' })).toEqual([])
})
