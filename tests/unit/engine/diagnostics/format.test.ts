import { expect, test } from 'vitest'
import { formatFramed, formatPath, formatRaw } from '../../../../src/engine/index.ts'
import type { Diagnostic } from '../../../../src/engine/index.ts'

function at(line: number, column: number, path: Diagnostic['path'] = ['a', 0]): Diagnostic {
  const position = { offset: 0, line, column }
  const range = { start: position, end: position }
  return { code: 'x/y', severity: 'warning', message: 'says why', path, range }
}
const frame = (source: string | Uint8Array, diagnostic: Diagnostic, colors = false) =>
  formatFramed([diagnostic], { fileName: 'f', source, colors })

test('a raw report has a line for each finding, with what is known of its place', () => {
  const { range: _, ...unplaced } = at(1, 1)
  expect(formatRaw([at(3, 5), at(1, 2, []), unplaced, { ...unplaced, path: [] }])).toBe(
    'warning at $.a.0, line 3 col 5: says why\n' +
      'warning at line 1 col 2: says why\n' +
      'warning at $.a.0: says why\n' +
      'warning: says why\n',
  )
})

test('a framed finding shows its line among two before and after', () => {
  expect(frame('one\ntwo\nthree\nfour is\nfive\nsix\nseven\n', at(4, 6))).toBe(
    [
      'warning[$.a.0]:',
      '  --> f:4:6',
      '   |',
      ' 2 | two',
      ' 3 | three',
      ' 4 | four is',
      '   |      ^^ says why',
      ' 5 | five',
      ' 6 | six',
      '   |',
      '',
    ].join('\n'),
  )
})

test.each([
  ['a word', 'word next', 1, '^^^^'],
  ['up to the end', 'to the-end', 4, '   ^^^^^^^'],
  ['nothing before a space', 'a b', 2, ' '],
  ['bytes of wide characters', 'ü\ufffd x', 1, '^^^^^'],
  ['one for a broken byte', new Uint8Array([0x61, 0xff, 0x20]), 1, '^^'],
])('carets stand under %s', (_title, source, column, carets) => {
  expect(frame(source, at(1, column))).toContain(`\n   | ${carets} says why\n`)
})

test.each([
  [9, 1],
  [1, 99],
])('a place outside the source falls back to the raw form: %d:%d', (line, column) => {
  const expected = `warning at $.a.0, line ${line} col ${column}: says why\n`
  expect(frame('short', at(line, column))).toBe(expected)
})

test('colours mark severity, arrow, numbers and carets', () => {
  expect(frame('x', at(1, 1), true)).toBe(
    '\u001b[1;33mwarning\u001b[0m[$.a.0]:\n  \u001b[1;34m-->\u001b[0m f:1:1\n   |\n' +
      ' \u001b[1;34m1\u001b[0m | x\n   | \u001b[1;34m^\u001b[0m says why\n   |\n',
  )
})

test('an empty report is an empty text', () => {
  expect(formatFramed([], { fileName: 'f', source: 'x', colors: true })).toBe('')
})

test('a path begins at the root', () => {
  expect(formatPath(['storage', 'files', 0])).toBe('$.storage.files.0')
  expect(formatPath([])).toBe('$')
})
