import { describe, expect, test } from 'vitest'
import { applyEdits, replaceScalar } from '../../../../src/cookbook/lints/fix.ts'
import { openButane } from '../../../../src/engine/index.ts'
import { butaneOf } from '../../../support/whole.ts'

function open(body: string) {
  const butane = openButane(butaneOf({ body }))
  if (butane === undefined) throw new Error('this is no Butane')
  return butane
}

describe('applyEdits', () => {
  test.each([
    ['nothing', [], 'abcdef'],
    ['a replacement', [{ start: 1, end: 3, text: 'X' }], 'aXdef'],
    ['an insertion', [{ start: 0, end: 0, text: 'X' }], 'Xabcdef'],
    [
      'edits in any order',
      [
        { start: 1, end: 2, text: 'long' },
        { start: 5, end: 6, text: '' },
        { start: 3, end: 4, text: 'Y' },
      ],
      'alongcYe',
    ],
  ])('does %s', (_, edits, expected) => {
    expect(applyEdits('abcdef', edits)).toBe(expected)
  })
})

describe('replaceScalar', () => {
  const path = ['passwd', 'users', 0, 'name']
  const user = (name: string) => `passwd:\n  users:\n    - name: ${name}\n`

  test('replaces what is written as expected', () => {
    const butane = open(user('core'))
    expect(applyEdits(butane.text, replaceScalar(butane, path, /^core$/, 'root'))).toBe(
      butaneOf({ body: user('root') }),
    )
  })

  test.each([
    ['another text', user('root')],
    ['quotes that are not expected', user('"core"')],
    ['an anchor', user('&a core')],
    ['an alias', `passwd:\n  groups: [{name: &a core}]\n  users:\n    - name: *a\n`],
    ['no such field', 'passwd: {}\n'],
    ['a merge key', 'passwd:\n  users:\n    - <<: {name: core}\n'],
  ])('leaves %s', (_, body) => {
    expect(replaceScalar(open(body), path, /^core$/, 'root')).toEqual([])
  })
})
