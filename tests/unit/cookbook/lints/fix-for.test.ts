import { expect, test } from 'vitest'
import { fixFor } from '../../../../src/cookbook/lints/index.ts'
import { transpile } from '../../../../src/engine/index.ts'
import { afterFix, butaneOf } from '../../../support/whole.ts'

const CODE = 'butane/decimal-mode'
const file = (mode: string) =>
  butaneOf({ body: `storage: {files: [{path: /etc/a, mode: ${mode}}]}\n` })

function fixOf(text: string) {
  const finding = transpile(text).report.find(({ code }) => code === CODE)
  if (finding === undefined) throw new Error('the engine does not find it')
  return fixFor(finding, text)
}

test.each(['644', '755 ', '4755'])('mode %s gets its zero, and the engine is content', (mode) => {
  const mended = afterFix(file(mode), fixOf(file(mode)))
  expect(mended).toBe(file(`0${mode}`))
  expect(transpile(mended).report.filter(({ code }) => code === CODE)).toEqual([])
})

test.each(['&mode 644', '!!int 644', '+644', '644.0', '0x284'])(
  'mode %s is left to its author',
  (mode) => {
    expect(fixOf(file(mode))).toBeUndefined()
  },
)

test('a byte order mark, which the engine does not count, leaves it to the author', () => {
  expect(fixOf(`\ufeff${file('644')}`)).toBeUndefined()
})

test.each(['butane/unused-key', 'toString', 'constructor'])('%s has no fix', (code) => {
  const start = { offset: 0, line: 1, column: 1 }
  const finding = { code, severity: 'warning', message: '', path: [], range: { start, end: start } }
  expect(fixFor(finding as Parameters<typeof fixFor>[0], '644')).toBeUndefined()
})
