import { expect, test } from 'vitest'
import { duration } from '../../../../src/cookbook/inputs/duration.ts'

const input = duration({ label: 'Length', help: 'How long.', example: '1h' })

test.each([
  ['1h', 60],
  ['90m', 90],
  ['1h30m', 90],
  ['0h1m', 1],
  ['167h59m', 10_079],
])('%s is %i minutes', (text, minutes) => {
  expect(input.parse(text)).toEqual({ ok: true, value: { text, minutes } })
})
