import { expect, test } from 'vitest'
import { printUnit } from '../../../src/cookbook/unit-text.ts'

test('prints sections and settings in the order given', () => {
  const text = printUnit(
    ['Match', [['Name', 'ens192']]],
    [
      'Network',
      [
        ['DNS', 'a'],
        ['DNS', 'b'],
      ],
    ],
  )
  expect(text).toBe('[Match]\nName=ens192\n[Network]\nDNS=a\nDNS=b\n')
})

test.each(['a\nExecStart=/bin/sh', 'a\r', 'a\u0000', 'ends in \\'])(
  'throws for %j, which would reach into another line',
  (value) => {
    expect(() => printUnit(['Service', [['ExecStart', value]]])).toThrow('Service.ExecStart')
  },
)
