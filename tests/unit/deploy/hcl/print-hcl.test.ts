import { parse } from '@cdktf/hcl2json'
import { describe, expect, test } from 'vitest'
import { printHcl, quoteHcl } from '../../../../src/deploy/hcl/print-hcl.ts'
import { decodeHclString, decodeHclTemplate } from '../../../support/hcl-strings.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'

const traps = ['', '${', '%{', '$${a}', '$$${a}', '%%{if}', '$%{', '\0', '\u0085', '"', '\\', '\\"']

function nastyTexts(seed: number): string[] {
  const random = seededRandom(seed)
  return [...traps, ...Array.from({ length: 2000 }, () => nastyText(random, true))]
}

describe('printHcl', () => {
  test('prints attributes, objects and blocks as terraform fmt lays them out', () => {
    const text = printHcl([
      {
        block: 'resource',
        labels: ['a', 'b'],
        body: [
          ['name', 'x'],
          ['number', 3],
          [
            'tags',
            {
              object: [
                ['k', true],
                ['longer key', { reference: 'local.z' }],
              ],
            },
          ],
          ['path', { call: 'trimspace', args: [{ call: 'file', args: ['x.txt'] }] }],
          { block: 'lifecycle', body: [['ignore_changes', { list: [{ reference: 'tags' }] }]] },
        ],
      },
      { block: 'locals', body: [] },
    ])
    expect(text).toBe(
      [
        'resource "a" "b" {',
        '  name   = "x"',
        '  number = 3',
        '  tags = {',
        '    "k"          = true',
        '    "longer key" = local.z',
        '  }',
        '  path = trimspace(file("x.txt"))',
        '',
        '  lifecycle {',
        '    ignore_changes = [tags]',
        '  }',
        '}',
        '',
        'locals {',
        '}',
        '',
      ].join('\n'),
    )
  })

  const seed = Number(process.env['SEED'] ?? 2718)
  test(`writes strings that HashiCorp's parser reads back (seed ${seed})`, async () => {
    const texts = nastyTexts(seed)
    const printed = printHcl([
      { block: 'locals', body: texts.map((text, index) => [`v${index}`, text] as const) },
      { block: 'locals', body: [['map', { object: texts.map((text) => [`k${text}`, text]) }]] },
    ])
    const { locals } = (await parse('main.tf', printed)) as {
      locals: [Record<string, string>, { map: Record<string, string> }]
    }
    expect(texts.map((_, index) => decodeHclTemplate(locals[0][`v${index}`] ?? ''))).toEqual(texts)
    for (const [key, value] of Object.entries(locals[1].map))
      expect(decodeHclTemplate(key)).toBe(`k${decodeHclTemplate(value)}`)
  })

  test(`writes strings that the specification's rules read back (seed ${seed})`, () => {
    for (const text of nastyTexts(seed)) expect(decodeHclString(quoteHcl(text))).toBe(text)
  })
})
