import { expect, test } from 'vitest'
import { fieldId } from '../../../src/widgets/field-id.ts'
import { formatBytes } from '../../../src/widgets/format-bytes.ts'
import { summarize } from '../../../src/widgets/summary.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [3396, '3.4 kB'],
  [99_949, '99.9 kB'],
  [131_026, '131 kB'],
])('%i bytes read as %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words)
})

const error = { severity: 'error' } as const
const warning = { severity: 'warning' } as const

test.each([
  [[], [], 'ok', 'Valid: no errors, no warnings.'],
  [[warning], [], 'warning', 'Valid, with 1 warning.'],
  [[warning], [warning], 'warning', 'Valid, with 2 warnings.'],
  [[error], [], 'error', 'Not ready: 1 error.'],
  [[error, warning], [error], 'error', 'Not ready: 2 errors and 1 warning.'],
  [[], [{ severity: 'info' } as const], 'ok', 'Valid: no errors, no warnings.'],
])('problems %j and report %j are %s', (problems, report, verdict, sentence) => {
  expect(summarize(problems, report)).toEqual({ verdict, sentence })
})

test('the id of a field can be used in a selector', () => {
  expect(fieldId('deploy.datastore')).toBe('field-deploy-datastore')
})
