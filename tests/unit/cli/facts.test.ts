import { expect, test } from 'vitest'
import { runFacts } from '../../../src/cli/facts.ts'
import type { AgingFact } from '../../../src/facts/aging.ts'
import { agingFacts } from '../../../src/facts/aging.ts'

const FACTS: AgingFact[] = [
  { name: 'Old', value: '1.0', source: 'a/b: c', checked: '2026-01-01', file: 'src/facts/x.ts' },
  { name: 'New', value: '2.0', source: 'a/b: d', checked: '2026-03-01', file: 'src/facts/y.ts' },
]

function run(args: string[], today = '2026-03-10', facts: readonly AgingFact[] = FACTS) {
  const said = { rc: 0, stdout: '', stderr: '' }
  const io = {
    writeStdout: (text: string) => (said.stdout += text),
    writeStderr: (text: string) => (said.stderr += text),
  }
  said.rc = runFacts(args, io, today, facts)
  return said
}

test('prints every fact with its day and its source', () => {
  expect(run([])).toEqual({
    rc: 0,
    stdout:
      'Old: 1.0\n  checked 2026-01-01, 68 days ago: a/b: c\n  in src/facts/x.ts\n' +
      'New: 2.0\n  checked 2026-03-01, 9 days ago: a/b: d\n  in src/facts/y.ts\n',
    stderr: '',
  })
})

test('--check names what is too old, where it was read and the file to correct', () => {
  const { rc, stdout, stderr } = run(['--check'])
  expect({ rc, stdout }).toEqual({ rc: 1, stdout: '' })
  expect(stderr).toContain('1 of 2 facts were checked more than 60 days ago')
  expect(stderr).toContain('Old: 1.0')
  expect(stderr).toContain('a/b: c')
  expect(stderr).toContain('in src/facts/x.ts')
  expect(stderr).not.toContain('New')
  expect(stderr).toContain('Read each source again')
})

test('--today decides which day it is', () => {
  expect(run(['--check', '--today', '2026-03-02']).rc).toBe(0)
  expect(run(['--check', '--today=2026-03-03']).rc).toBe(1)
})

test.each([
  [['--today', 'soon'], 'is not a day'],
  [['--today', '2026-02-30'], 'is not a day'],
  [['extra'], 'unexpected argument: extra'],
  [['--nope'], 'unknown flag: --nope'],
])('%j is not understood', (args, words) => {
  const { rc, stderr } = run(args)
  expect(rc).toBe(2)
  expect(stderr).toContain(words)
})

test('the facts that are kept are fresh on the day they were checked, and not for ever', () => {
  expect(run(['--check'], '2026-12-01', agingFacts).rc).toBe(0)
  expect(run(['--check'], '2099-01-01', agingFacts).rc).toBe(1)
})
