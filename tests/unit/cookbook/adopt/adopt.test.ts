import { describe, expect, test } from 'vitest'
import { adopt } from '../../../../src/cookbook/adopt/adopt.ts'
import type { Fragment } from '../../../../src/cookbook/fragment.ts'
import { openDocument } from '../../../../src/engine/index.ts'

const head = 'variant: flatcar\nversion: 1.0.0\n'
const keys = (...ssh_authorized_keys: string[]): Fragment => ({
  passwd: { users: [{ name: 'core', ssh_authorized_keys }] },
})
const unit: Fragment = { systemd: { units: [{ name: 'a.service', enabled: true }] } }
const addedUnit = '# added by It\nsystemd:\n  units:\n    - name: a.service\n      enabled: true\n'

const adoptOne = (text: string, fragment: Fragment) =>
  adopt(text, [{ origin: 'it', title: 'It', fragment }])

describe('adopt keeps', () => {
  test.each([
    ['a byte order mark', `\ufeff${head}`, `\ufeff${head}${addedUnit}`],
    ['CRLF line ends', head.replaceAll('\n', '\r\n'), (head + addedUnit).replaceAll('\n', '\r\n')],
    ['a last line without an end', head.trimEnd(), (head + addedUnit).trimEnd()],
    ['the mark of the end', `---\n${head}...\n# c\n`, `---\n${head}${addedUnit}...\n# c\n`],
    ['comments at the end', `${head}  # in\n# out\n`, `${head}  # in\n${addedUnit}# out\n`],
    [
      'empty lines that a text keeps',
      `${head}x: |+\n  a\n\n\n`,
      `${head}x: |+\n  a\n\n\n${addedUnit}`,
    ],
    [
      'empty lines behind a text that drops them',
      `${head}x: |\n  a\n\n# c\n`,
      `${head}x: |\n  a\n${addedUnit}\n# c\n`.replace('\n\n# c', '\n\n# c'),
    ],
    ['a text that the end cuts off', `${head}x: |\n  a`, `${head}${addedUnit}x: |\n  a`],
    [
      'the space before a comment',
      `${head}systemd: {}# c\n`.replace('}#', '} #'),
      `${head}systemd: # c\n  # added by It\n  units:\n    - name: a.service\n      enabled: true\n`,
    ],
  ])('%s', (_, yours, adopted) => {
    const { text } = adoptOne(yours, unit)
    expect(text).toBe(adopted)
    expect(adoptOne(adopted, unit)).toMatchObject({ text: adopted, added: [] })
  })
})

describe('adopt adds', () => {
  test.each([
    ['to a list in the column of its key', '  - A\n', '  - A\n  # added by It\n  - B\n'],
    ['to an indented list', '    - A # me\n', '    - A # me\n    # added by It\n    - B\n'],
  ])('%s', (_, yours, adopted) => {
    const list = `${head}passwd:\n  users:\n  - name: core\n    ssh_authorized_keys:\n`
    const indent = (text: string) => text.replace(/^/gm, '  ').trimEnd() + '\n'
    const { text } = adoptOne(list + indent(yours), keys('A', 'B'))
    expect(text).toBe(list + indent(adopted))
  })

  test('one comment for what comes in a row, with the lines of each', () => {
    const { text, added } = adoptOne(head, {
      kernel_arguments: { should_exist: ['quiet'] },
      ...unit,
    })
    expect(text?.match(/# added by It/g)).toHaveLength(1)
    expect(added.map(({ path, lines }) => [path, lines.from, lines.to])).toEqual([
      ['kernel_arguments', 3, 6],
      ['systemd', 7, 10],
    ])
  })

  test('what is nested deepest first where several collections end', () => {
    const yours = `${head}kernel_arguments:\n  should_exist:\n  - a\n`
    const { text = '' } = adoptOne(yours, {
      ...unit,
      kernel_arguments: { should_not_exist: ['c'], should_exist: ['b'] },
    })
    const document = openDocument(text)
    expect(document).toMatchObject({
      config: { kernel_arguments: { should_exist: ['a', 'b'], should_not_exist: ['c'] } },
    })
  })

  test('to what an earlier recipe added, whose lines then include it', () => {
    const { added, text } = adopt(head, [
      { origin: 'one', title: 'One', fragment: keys('A') },
      { origin: 'two', title: 'Two', fragment: keys('B') },
      { origin: 'three', title: 'Three', fragment: keys('A') },
    ])
    expect(text).toContain('        - A\n        # added by Two\n        - B\n')
    expect(added.map(({ origin }) => origin)).toEqual(['one', 'two'])
  })
})

describe('adopt leaves the text alone and says why', () => {
  test.each<[string, string, Fragment, object]>([
    [
      'when the recipe says something else',
      'systemd: {units: [{name: a.service, enabled: no}]}\n',
      unit,
      { path: 'systemd.units[a.service].enabled', yours: false, theirs: true, line: 3 },
    ],
    [
      'when a file is fetched from elsewhere',
      'storage: {files: [{path: /a, contents: {source: "https://a"}}]}\n',
      { storage: { files: [{ path: '/a', contents: { inline: 'x' } }] } },
      { path: 'storage.files[/a].contents', theirs: { inline: 'x' } },
    ],
    [
      'when a directory has the path of a file',
      'storage: {directories: [{path: /a}]}\n',
      { storage: { files: [{ path: '/a' }] } },
      { path: 'storage.files[/a]', yours: { directories: { path: '/a' } } },
    ],
    [
      'when the spec has no such field',
      '',
      { storage: { luks: [{ name: 'r', discard: true }] } },
      { path: 'storage.luks[r]', reason: expect.stringContaining('discard needs') as unknown },
    ],
    [
      'when a key is empty',
      'systemd: {units: [{name: a.service, enabled: }]}\n',
      unit,
      { path: 'systemd.units[a.service].enabled', reason: 'your text leaves it empty' },
    ],
    [
      'when the only line of an item is an unended text',
      'systemd:\n  units:\n  - name: |\n      a.service',
      unit,
      { reason: expect.stringContaining('without a line end') as unknown },
    ],
  ])('%s', (_, below, fragment, conflict) => {
    const { text, added, conflicts } = adoptOne(head + below, fragment)
    expect(conflicts).toMatchObject([conflict])
    expect([text, added]).toEqual([head + below, []])
  })

  test('when the text cannot be read', () => {
    expect(adoptOne('a: [', unit)).toMatchObject({
      text: undefined,
      problem: expect.stringContaining('yaml: ') as unknown,
    })
  })
})
