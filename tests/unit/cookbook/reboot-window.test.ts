import { expect, test } from 'vitest'
import {
  durationMinutes,
  readWindowStart,
  windowPeriod,
  windowProblems,
} from '../../../src/cookbook/reboot-window.ts'

// as the documentation of Go's time.ParseDuration has it
test.each([
  ['1h30m', 90],
  ['90m', 90],
  ['1.5h', 90],
  ['.5h', 30],
  ['3600s', 60],
  ['+1h', 60],
  ['-1h', -60],
  ['1m1h', 61],
  ['0', 0],
  ['60000ms', 1],
])('%s is a length of %d minutes', (text, minutes) => {
  expect(durationMinutes(text)).toBeCloseTo(minutes)
})

test.each(['', '120', '1', '2 hours', '1H', '1d', 'h', '1h 30m', '+', '1h30', '.h'])(
  '“%s” is no length',
  (text) => {
    expect(durationMinutes(text)).toBeUndefined()
  },
)

test.each([
  ['04:00', true],
  ['4:5', true],
  [' Thu  04:00 ', false],
  ['SUN 23:59', false],
])('“%s” begins a window; daily: %s', (text, daily) => {
  expect(readWindowStart(text)).toEqual({ daily })
})

test.each(['', 'Thu', '24:00', '04:60', 'Thursday 04:00', 'Mon-Fri 02:00', 'Thu 04:00 UTC', '4'])(
  '“%s” begins none',
  (text) => {
    expect(readWindowStart(text)).toBeUndefined()
  },
)

test.each([
  [undefined, undefined, []],
  ['', '', []],
  ['Thu 04:00', '1h', []],
  ['Thu 04:00', '167h59m', []],
  ['04:00', '24h', ['length']],
  ['Thu 04:00', '168h', ['length']],
  ['04:00', undefined, ['start']],
  [undefined, '1h', ['length']],
  ['never', 'long', ['start', 'length']],
  ['04:00', '-1h', ['length']],
])('a window at %s for %s has its problems with %j', (start, length, about) => {
  expect(windowProblems(start, length).map((problem) => problem.about)).toEqual(about)
})

test('a window comes again after a day or a week', () => {
  expect([windowPeriod(true), windowPeriod(false)]).toEqual([1440, 10_080])
})
