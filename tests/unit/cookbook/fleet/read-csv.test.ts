import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../src/cookbook/fleet/read-csv.ts'
import { seededRandom } from '../../../support/random.ts'

const SEED = 20261128
const COUNT = 500

describe('readCsv takes a table', () => {
  test.each<{ title: string; text: string; fields: string[][] }>([
    {
      title: 'with commas',
      text: 'a,b\nc,d\n',
      fields: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      title: 'with semicolons, as where decimals have a comma',
      text: 'a;1,5\nc;2,5',
      fields: [
        ['a', '1,5'],
        ['c', '2,5'],
      ],
    },
    { title: 'with tabs, as a spreadsheet copies it', text: 'a\tb;c\n', fields: [['a', 'b;c']] },
    { title: 'with no separator at all', text: 'a\nb\n', fields: [['a'], ['b']] },
    {
      title: 'with a mark of its encoding and CRLF',
      text: '\uFEFF"a",b\r\nc,d\r\n',
      fields: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { title: 'with blanks around fields', text: '  a , b  \n', fields: [['a', 'b']] },
    { title: 'with blanks around quotes', text: ' "a" , "b" \n', fields: [['a', 'b']] },
    {
      title: 'with quoted separators, quotes and line ends',
      text: '"a,""b""\nc",d',
      fields: [['a,"b"\nc', 'd']],
    },
    {
      title: 'with separators in quotes before any other',
      text: '"a;b",c\n',
      fields: [['a;b', 'c']],
    },
    {
      title: 'with blank lines and lines of separators only',
      text: '\na,b\n\n,,\n ,\nc,d',
      fields: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    {
      title: 'with empty fields',
      text: 'a,,b\n,c,\n',
      fields: [
        ['a', '', 'b'],
        ['', 'c', ''],
      ],
    },
    { title: 'that is empty', text: '', fields: [] },
  ])('$title', ({ text, fields }) => {
    const csv = readCsv(text)
    expect(csv.records.map((record) => record.fields)).toEqual(fields)
    expect(csv.problems).toEqual([])
  })
})

test.each([
  [
    'a,"b\nc,d',
    1,
    [
      ['a', '"b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\n"c"d,e',
    2,
    [
      ['a', 'b'],
      ['"c"d', 'e'],
    ],
  ],
  [
    '"x\ny",b\n"c,d\n',
    3,
    [
      ['x\ny', 'b'],
      ['"c', 'd'],
    ],
  ],
])(
  'a quote that does not end its field is a problem and loses nothing: %j',
  (text, line, fields) => {
    const csv = readCsv(text)
    expect(csv.problems).toEqual([expect.objectContaining({ line })])
    expect(csv.records.map((record) => record.fields)).toEqual(fields)
  },
)

test('a record has the number of the line that it starts on', () => {
  expect(readCsv('\na,"b\nc"\n\nd,e').records.map(({ line }) => line)).toEqual([2, 5])
})

test(`${COUNT} tables of nasty fields come back as they were written (seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const text = () =>
    `x${Array.from({ length: 6 }, () => pick(['a', '"', ',', ';', '\t', '\n', ' ', '1'])).join('')}x`
  for (let turn = 0; turn < COUNT; turn += 1) {
    const rows = Array.from({ length: 4 }, () => [text(), text(), text()])
    const separator = pick([',', ';', '\t'])
    const quote = (field: string) => `"${field.replaceAll('"', '""')}"`
    const written = rows.map((row) => row.map(quote).join(separator)).join(pick(['\n', '\r\n']))
    expect(readCsv(written).records.map(({ fields }) => fields)).toEqual(rows)
  }
})
