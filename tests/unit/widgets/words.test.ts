import { expect, test } from 'vitest'
import type { LintFinding } from '../../../src/cookbook/lints/index.ts'
import type { Problem } from '../../../src/cookbook/problem.ts'
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

const problemOf = (severity: 'error' | 'warning'): Problem => ({
  input: 'hostname',
  severity,
  problem: 'P.',
  fix: 'F.',
})
const findingOf = (severity: 'error' | 'info'): LintFinding => ({
  code: 'host/no-login',
  severity,
  message: 'M.',
  path: [],
  fixes: [],
})
const [error, warning] = [problemOf('error'), problemOf('warning')]
const [refused, told] = [findingOf('error'), findingOf('info')]

test.each([
  ['nothing', [], [], undefined, 'ok', 'Valid: no errors, no warnings.'],
  ['a warning', [warning], [], undefined, 'warning', 'No errors, 1 warning.'],
  ['an error', [error], [], error, 'error', 'Not ready: 1 error.'],
  ['all kinds', [error, warning], [refused], error, 'error', 'Not ready: 2 errors and 1 warning.'],
  ['a note', [], [told], undefined, 'ok', 'Valid: no errors, no warnings.'],
  ['an error that stands nowhere else', [], [], refused, 'error', 'Not ready: 1 error.'],
])('the verdict on %s', (_, problems, report, blocker, verdict, sentence) => {
  expect(summarize({ problems, report, blocker })).toEqual({ verdict, sentence })
})

test('the id of a field can be used in a selector', () => {
  expect(fieldId('deploy.datastore')).toBe('field-deploy-datastore')
})
