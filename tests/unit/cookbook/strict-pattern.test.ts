import { expect, test } from 'vitest'
import { isStrict } from '../../../src/cookbook/strict-pattern.ts'

test.each<[pattern: RegExp, example: string, strict: boolean]>([
  [/^[a-z][a-z0-9-]*$/, 'web-1', true],
  [/^sha256:[0-9a-f]{64}$/, `sha256:${'0'.repeat(64)}`, true],
  [/^https?:\/\/[\w.-]+(:\d+)?\/?$/, 'http://proxy.example.net:3128', true],
  [/^[ -~]+$/, 'flatcar-01', false],
  [/^[A-Za-z_]\w*=/, 'TZ=Europe/Berlin', false],
  [/^[^"\\$`]+$/, 'rack 3', false],
  [/./, 'a', false],
])('%s is strict: %s → %s', (pattern, example, strict) => {
  expect(isStrict(pattern, example)).toBe(strict)
})
