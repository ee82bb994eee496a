import { describe, expect, test } from 'vitest'
import {
  insertLineBehind,
  removeLine,
  replaceInText,
  sourceOffset,
} from '../../../../../src/cookbook/lints/pasted/inside.ts'
import { applyEdits } from '../../../../../src/cookbook/lints/fix.ts'
import { openButane } from '../../../../../src/engine/index.ts'

const PATH = ['storage', 'files', 0, 'contents', 'inline']
const HEAD =
  'variant: flatcar\nversion: 1.0.0\nstorage:\n  files:\n    - path: /a\n      contents:\n'

function open(inline: string) {
  const butane = openButane(`${HEAD}        inline: ${inline}`)
  const text = butane?.config.storage?.files?.[0]?.contents?.inline
  if (butane === undefined || text === undefined) throw new Error('the case cannot be read')
  return { butane, text }
}

describe('a word of a text is found in the source', () => {
  test.each([
    ['a block', '|\n          [A]\n          Key=1\n'],
    ['a block that keeps no line break at its end', '|-\n          [A]\n          Key=1'],
    ['a block with a comment behind its header', '| # why\n          Key=1\n'],
    ['a block that begins with an empty line', '|\n\n          Key=1\n'],
    ['a block with an empty line inside', '|\n          [A]\n\n          Key=1\n'],
    [
      'a block with an empty line that is indented',
      '|\n          [A]\n              \n          Key=1\n',
    ],
    ['a line that is indented further', '|\n          [A]\n            Key=1\n'],
    ['a block with Windows’ line ends', '|\r\n          [A]\r\n\r\n          Key=1\r\n'],
    ['a plain text', 'x Key=1'],
    ['a text in quotes', '"x Key=1"'],
    ['a text in single quotes', "'x Key=1'"],
  ])('of %s', (_, inline) => {
    const { butane, text } = open(inline)
    expect(sourceOffset(butane, PATH, text.indexOf('Key='))).toBe(butane.text.indexOf('Key='))
  })

  test.each([
    ['is folded', '>\n          [A]\n          Key=1\n'],
    ['has an indentation of its own', '|2\n            [A]\n          Key=1\n'],
    ['is escaped', '"x\\nKey=1"'],
    ['has a quote in it', "'it''s Key=1'"],
    ['has a tag', '!!str Key=1'],
    ['goes over two lines', 'x\n          Key=1'],
  ])('but not of one that %s', (_, inline) => {
    const { butane, text } = open(inline)
    expect(sourceOffset(butane, PATH, text.indexOf('Key='))).toBeUndefined()
  })
})

describe('a text is edited', () => {
  const block = '|\n          [A]\n          Key=1\n          Other=2\n'

  test('inside a line of a block', () => {
    const { butane, text } = open(block)
    const at = text.indexOf('1')
    const edited = applyEdits(butane.text, replaceInText(butane, PATH, at, at + 1, 'a: "b" # c'))
    expect(openButane(edited)?.config.storage?.files?.[0]?.contents?.inline).toBe(
      '[A]\nKey=a: "b" # c\nOther=2\n',
    )
  })

  test('with a line more in a block', () => {
    const { butane, text } = open(block)
    const edited = applyEdits(
      butane.text,
      insertLineBehind(butane, PATH, text.indexOf('Key'), 'B=3'),
    )
    expect(openButane(edited)?.config.storage?.files?.[0]?.contents?.inline).toBe(
      '[A]\nKey=1\nB=3\nOther=2\n',
    )
  })

  test('in quotes only with what means nothing to YAML', () => {
    const { butane } = open('"Key=1"')
    expect(replaceInText(butane, PATH, 4, 5, '2')).toHaveLength(1)
    expect(replaceInText(butane, PATH, 4, 5, '2" # c')).toEqual([])
    expect(insertLineBehind(butane, PATH, 0, 'B=3')).toEqual([])
  })

  test('never with a line break', () => {
    const { butane } = open(block)
    expect(replaceInText(butane, PATH, 0, 1, 'a\nb')).toEqual([])
  })
})

describe('a line of a text is taken away', () => {
  test.each([
    [
      'in the middle',
      '|\n          [A]\n          Key=1\n          b=2\n',
      '|\n          [A]\n          b=2\n',
    ],
    ['at the end', '|\n          [A]\n          Key=1\n', '|\n          [A]\n'],
    ['at the end of the source', '|\n          [A]\n          Key=1', '|\n          [A]\n'],
  ])('%s', (_, inline, left) => {
    const { butane, text } = open(inline)
    expect(applyEdits(butane.text, removeLine(butane, PATH, text.indexOf('Key=')))).toBe(
      `${HEAD}        inline: ${left}`,
    )
  })

  test.each([
    ['the only one', '|\n          Key=1\n'],
    ['one in quotes', '"[A]\\nKey=1\\n"'],
  ])('but not %s', (_, inline) => {
    const { butane, text } = open(inline)
    expect(removeLine(butane, PATH, text.indexOf('Key='))).toEqual([])
  })
})
