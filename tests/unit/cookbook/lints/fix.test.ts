import { describe, expect, test } from 'vitest'
import { applyEdits, insertEntry, replaceScalar } from '../../../../src/cookbook/lints/fix.ts'
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

describe('insertEntry', () => {
  const path = ['passwd', 'users', 0]

  test.each([
    [
      'a list item',
      'passwd:\n  users:\n    - name: a\n',
      'passwd:\n  users:\n    - uid: 1\n      name: a\n',
    ],
    [
      'an item far from its dash',
      'passwd:\n  users:\n    -   name: a\n',
      'passwd:\n  users:\n    -   uid: 1\n        name: a\n',
    ],
    [
      'an item below its dash',
      'passwd:\n  users:\n    -\n      name: a\n',
      'passwd:\n  users:\n    -\n      uid: 1\n      name: a\n',
    ],
    [
      'a list at its key',
      'passwd:\n  users:\n  - name: a\n',
      'passwd:\n  users:\n  - uid: 1\n    name: a\n',
    ],
  ])('puts an entry in front of %s', (_, body, expected) => {
    const butane = open(body)
    const changed = applyEdits(butane.text, insertEntry(butane, path, 'uid: 1'))
    expect(changed).toBe(butaneOf({ body: expected }))
    expect(open(expected).config.passwd?.users).toEqual([{ uid: 1, name: 'a' }])
  })

  test.each([
    ['flow style', 'passwd: {users: [{name: a}]}\n'],
    ['an anchor', 'passwd:\n  users:\n    - &a\n      name: a\n'],
    ['a question mark', 'passwd:\n  users:\n    - ? name\n      : a\n'],
    ['an empty mapping', 'passwd:\n  users: [{}]\n'],
    ['nothing there', 'passwd: {}\n'],
  ])('does not with %s', (_, body) => {
    expect(insertEntry(open(body), path, 'uid: 1')).toEqual([])
  })
})
