import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../../../src/cookbook/lints/fix.ts'
import {
  insertBehind,
  insertEntry,
  insertItems,
} from '../../../../../src/cookbook/lints/pasted/insert.ts'
import { openButane } from '../../../../../src/engine/index.ts'
import { butaneOf } from '../../../../support/whole.ts'

function open(body: string) {
  const butane = openButane(butaneOf({ body }))
  if (butane === undefined) throw new Error('this is no Butane')
  return butane
}

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

describe('insertBehind', () => {
  const path = ['passwd', 'users', 0]

  test.each([
    [
      'the first entry',
      'passwd:\n  users:\n    - name: a\n      uid: 1\n',
      'passwd:\n  users:\n    - name: a\n      system: true\n      gecos: b\n      uid: 1\n',
    ],
    [
      'the last line of the text',
      'passwd:\n  users:\n  - uid: 1\n    name: a',
      'passwd:\n  users:\n  - uid: 1\n    name: a\n    system: true\n    gecos: b',
    ],
    [
      'a comment',
      'passwd:\n  users:\n    -   name: "a" # b\n',
      'passwd:\n  users:\n    -   name: "a" # b\n        system: true\n        gecos: b\n',
    ],
    [
      'a line as Windows ends it',
      'passwd:\n  users:\n    - name: a\r\n      uid: 1\r\n',
      'passwd:\n  users:\n    - name: a\n      system: true\n      gecos: b\r\n      uid: 1\r\n',
    ],
  ])('puts entries behind %s', (_, body, expected) => {
    const { text, ...butane } = open(body)
    const edits = insertBehind({ text, ...butane }, path, 'name', ['system: true', 'gecos: b'])
    expect(applyEdits(text, edits)).toBe(butaneOf({ body: expected }))
    expect(open(expected).config.passwd?.users?.[0]).toMatchObject({
      name: 'a',
      system: true,
      gecos: 'b',
    })
  })

  test.each([
    ['flow style', 'passwd: {users: [{name: a}]}\n'],
    ['an anchor', 'passwd:\n  users:\n    - &a\n      name: a\n'],
    ['another key', 'passwd:\n  users:\n    - uid: 1\n'],
    ['a block of lines', 'passwd:\n  users:\n    - name: |\n        a\n'],
    ['a value below its key', 'passwd:\n  users:\n    - name:\n        a\n'],
    ['a question mark', 'passwd:\n  users:\n    - ? name\n      : a\n'],
  ])('does not with %s', (_, body) => {
    expect(insertBehind(open(body), path, 'name', ['system: true'])).toEqual([])
  })
})

describe('insertItems', () => {
  const path = ['passwd', 'users']
  const items = [['name: b', 'uid: 2'], ['name: c']]

  test.each([
    [
      'a list',
      'passwd:\n  users:\n    - name: a\n',
      'passwd:\n  users:\n    - name: b\n      uid: 2\n    - name: c\n    - name: a\n',
    ],
    [
      'a list at its key, with comments',
      'passwd:\n  users:\n  # mine\n  -   name: a\n',
      'passwd:\n  users:\n  # mine\n  -   name: b\n      uid: 2\n  -   name: c\n  -   name: a\n',
    ],
  ])('puts items in front of those of %s', (_, body, expected) => {
    const butane = open(body)
    expect(applyEdits(butane.text, insertItems(butane, path, items))).toBe(
      butaneOf({ body: expected }),
    )
    expect(open(expected).config.passwd?.users).toEqual([
      { name: 'b', uid: 2 },
      { name: 'c' },
      { name: 'a' },
    ])
  })

  test.each([
    ['flow style', 'passwd: {users: [{name: a}]}\n'],
    ['an empty list', 'passwd: {users: []}\n'],
    ['a dash of its own', 'passwd:\n  users:\n    -\n      name: a\n'],
    ['no list', 'passwd: {}\n'],
  ])('does not with %s', (_, body) => {
    expect(insertItems(open(body), path, items)).toEqual([])
  })
})
