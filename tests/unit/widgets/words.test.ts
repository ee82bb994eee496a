import { expect, test } from 'vitest'
import { toFileName } from '../../../src/widgets/download-text.ts'
import { fieldId } from '../../../src/widgets/field-id.ts'
import { outputs } from '../../../src/widgets/outputs.ts'
import { formatBytes, measurePayload } from '../../../src/widgets/payload-size.ts'
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

test.each([
  [131_026, false],
  [131_027, true],
])('a payload of %i characters is over the limit of one argument: %s', (length, over) => {
  const { share } = measurePayload({ data: 'A'.repeat(length), encoding: 'base64' })
  expect(share > 1).toBe(over)
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

test.each([
  ['flatcar-01', 'flatcar-01.bu'],
  ['Café Nº 5', 'Cafe-No-5.bu'],
  ['../../etc/passwd', 'etc-passwd.bu'],
  ['--name', 'name.bu'],
  ['日本', 'config.bu'],
  ['', 'config.bu'],
])('the file for a machine named %j is %s', (name, file) => {
  expect(toFileName(name, 'bu')).toBe(file)
})

test('the id of a field can be used in a selector', () => {
  expect(fieldId('deploy.datastore')).toBe('field-deploy-datastore')
})

test('the downloaded command is a script of its own', () => {
  const command = outputs.find(({ id }) => id === 'command')
  expect(command?.toFile('ovftool x')).toBe('#!/bin/sh\novftool x\n')
})
