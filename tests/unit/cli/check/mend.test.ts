import { describe, expect, test } from 'vitest'
import { mend } from '../../../../src/cli/check/mend.ts'
import type { Judged } from '../../../../src/cli/check/mend.ts'
import type { Edit, LintFinding } from '../../../../src/cookbook/lints/index.ts'

/** A finding for each match of a word, with fixes that put others in its place. */
function findWords(
  text: string,
  word: string,
  replacements: readonly string[],
  severity: 'error' | 'warning' = 'warning',
): LintFinding[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index: start }) => ({
    code: `test/${word}`,
    severity,
    message: word,
    path: [],
    fixes: replacements.map((by) => ({
      label: `Write ${by}`,
      edit: [{ start, end: start + word.length, text: by }],
    })),
  }))
}

const read = (findings: readonly LintFinding[]): Judged => ({ findings, isRead: true })

describe('a fix is made', () => {
  test('wherever it is certain, and again where that brings another', () => {
    const judge = (text: string) =>
      read([...findWords(text, 'aa', ['b']), ...findWords(text, 'bb', ['c'])])
    const { text, mended } = mend('aaaa aa', judge)
    expect(text).toBe('c b')
    expect(mended.map(({ label }) => label)).toEqual(['Write b', 'Write b', 'Write b', 'Write c'])
  })

  test('of a text that could not be read, whatever shows behind it', () => {
    const judge = (text: string): Judged =>
      text.includes('tab')
        ? { findings: findWords(text, 'tab', ['space'], 'error'), isRead: false }
        : read(findWords(text, 'bad', [], 'error'))
    expect(mend('tab bad', judge).text).toBe('space bad')
  })

  test('after another one that it overlaps', () => {
    const judge = (text: string) =>
      read([...findWords(text, 'abc', ['xbc']), ...findWords(text, 'bcd', ['y'])])
    expect(mend('abcd', judge).text).toBe('xy')
  })
})

describe('a fix is not made', () => {
  test.each([
    ['where there is an alternative', (text: string) => findWords(text, 'a', ['b', 'c'])],
    ['where there is none', (text: string) => findWords(text, 'a', [])],
    ['where its finding stays', (text: string) => findWords(text, 'a', ['ba'])],
    [
      'where it brings an error',
      (text: string) => [...findWords(text, 'a', ['b']), ...findWords(text, 'b', [], 'error')],
    ],
    [
      'where it brings an error once more',
      (text: string) => [...findWords(text, 'a', ['b']), ...findWords(text, 'b|z', [], 'error')],
    ],
  ])('%s', (_, find) => {
    const { text, mended } = mend('a z', (one) => read(find(one)))
    expect({ text, mended }).toEqual({ text: 'a z', mended: [] })
  })

  test('where it changes something else than the text', () => {
    const [finding] = findWords('a', 'a', [])
    const set = finding && { ...finding, fixes: [{ label: 'Take another', set: { a: 'b' } }] }
    expect(mend('a', () => read(set ? [set] : [])).mended).toEqual([])
  })

  test('but those beside it are', () => {
    const judge = (text: string) =>
      read([
        ...findWords(text, 'good', ['fine']),
        ...findWords(text, 'worse', ['broken'], 'warning'),
        ...findWords(text, 'broken', [], 'error'),
      ])
    expect(mend('good worse good good', judge).text).toBe('fine worse fine fine')
  })
})

test('mending ends, also where fixes bring each other', () => {
  let turns = 0
  const judge = (text: string) => {
    turns++
    return read([...findWords(text, 'ping', ['pong']), ...findWords(text, 'pong', ['ping'])])
  }
  const { mended } = mend('ping', judge)
  expect(mended).toHaveLength(20)
  expect(turns).toBeLessThan(50)
})

test('a thousand fixes of which one is no good take no thousand looks', () => {
  let turns = 0
  const source = `${'aa '.repeat(500)}no ${'aa '.repeat(499)}`
  const judge = (text: string) => {
    turns++
    return read([
      ...findWords(text, 'aa', ['b']),
      ...findWords(text, 'no', ['bad']),
      ...findWords(text, 'bad', [], 'error'),
    ])
  }
  expect(mend(source, judge).text).toBe(source.replaceAll('aa', 'b'))
  expect(turns).toBeLessThan(60)
})

test('an edit of several parts is made whole', () => {
  const edit: Edit[] = [
    { start: 0, end: 1, text: '(' },
    { start: 2, end: 3, text: ')' },
  ]
  const judge = (text: string) =>
    read(
      text.startsWith('[')
        ? [{ code: 'a', severity: 'info', message: 'a', path: [], fixes: [{ label: 'a', edit }] }]
        : [],
    )
  expect(mend('[x]', judge).text).toBe('(x)')
})
