import { expect, test } from 'vitest'
import dockerHost from '../../../../recipes/docker-host/recipe.ts'
import { evaluateFleet } from '../../../../src/cookbook/fleet/evaluate-fleet.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../../src/cookbook/input.ts'
import { nameRows, summarizeFleet } from '../../../../src/widgets/fleet/fleet-summary.ts'
import { shorten } from '../../../../src/widgets/fleet/shorten.ts'

const hosts = (...names: string[]): Values[] =>
  names.map((hostname, index) => ({ hostname, address: `192.168.10.${index + 20}/24` }))

test.each<{ rows: Values[]; answers?: Values; sentence: string; verdict: string }>([
  { rows: hosts('a', 'b'), sentence: '2 hosts, no errors, 1 warning.', verdict: 'warning' },
  { rows: hosts('a', 'b', 'a'), sentence: '3 hosts, 1 problem in row 3.', verdict: 'error' },
  {
    rows: hosts('a', '-', '-'),
    sentence: '3 hosts, 3 problems in rows 2 and 3.',
    verdict: 'error',
  },
  {
    rows: hosts('a', '-'),
    answers: { dns: 'x' },
    sentence: '2 hosts, 2 problems.',
    verdict: 'error',
  },
])('"$sentence"', ({ rows, answers, sentence, verdict }) => {
  const fleet = evaluateFleet(dockerHost, { ...initialValues(dockerHost), ...answers }, rows)
  expect(summarizeFleet(fleet)).toEqual({ sentence, verdict })
})

test.each([
  [[3], 'row 3'],
  [[5, 3, 3], 'rows 3 and 5'],
  [[1, 2, 3, 4], 'rows 1, 2, 3 and 4'],
  [[1, 2, 3, 4, 5, 6], 'rows 1, 2, 3, 4 and 2 more'],
])('rows %j are called "%s"', (rows, words) => {
  expect(nameRows(rows)).toBe(words)
})

test('what is packed is shortened on the screen, and nothing else', () => {
  const data = 'ab+/'.repeat(100)
  expect(shorten(`--name=web-1 'data=${data}' end`)).toBe(
    `--name=web-1 'data=ab+/ab+/ab+/ab+/…(400 characters)' end`,
  )
})
