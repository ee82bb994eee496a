import { expect, test } from 'vitest'
import { transpile } from '../../../../../src/engine/index.ts'

const codes = (list: string, mode: string) =>
  transpile(
    `variant: fcos\nversion: 1.7.0\nstorage: {${list}: [{path: /a, mode: ${mode}}]}`,
  ).report.map(({ code }) => code)

test.each([
  ['files', '644', true],
  ['files', '0644', false],
  ['files', '420', false],
  ['files', '755', true],
  ['files', '0', false],
  ['files', '888', false],
  ['files', '2755', true],
  ['files', '1777', false],
  ['directories', '755', true],
  ['directories', '0755', false],
  ['directories', '1777', true],
  ['directories', '644', false],
])('%s with mode %s looks decimal: %s', (list, mode, expected) => {
  expect(codes(list, mode)).toEqual(expected ? ['butane/decimal-mode'] : [])
})
