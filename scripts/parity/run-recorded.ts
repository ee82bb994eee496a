/** Runs recorded cases of the official programs through our commands. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inputOf, layOutFiles, readCases } from '../../tests/support/butane-case.ts'
import type { ButaneCase } from '../../tests/support/butane-case.ts'
import { compareAnswers } from './compare.ts'
import type { Difference } from './compare.ts'
import { runOurs } from './run-ours.ts'

interface Recorded extends ButaneCase {
  tool?: string
  expected: ButaneCase['expected'] & { stdout_alternatives?: string[] }
}

export interface Outcome {
  total: number
  equal: number
  differences: (Difference & { id: string })[]
}

/** Runs the cases of a corpus file, or all goldens. */
export function runRecorded(corpus: string | undefined): Outcome {
  const cases = corpus === undefined ? readGoldens() : readCorpus(corpus)
  const scratch = mkdtempSync(join(tmpdir(), 'kindling-recorded-'))
  const differences: Outcome['differences'] = []
  try {
    for (const golden of cases) {
      const difference = compareCase(golden, join(scratch, golden.id))
      if (difference) differences.push({ ...difference, id: golden.id })
    }
  } finally {
    rmSync(scratch, { recursive: true })
  }
  return { total: cases.length, equal: cases.length - differences.length, differences }
}

function compareCase(golden: Recorded, directory: string): Difference | undefined {
  const { tool, args, expected } = golden
  const input = inputOf(golden)
  if (tool === 'ignition-validate') {
    const ours = runOurs('validate', args, input, directory)
    const forms = [expected.stdout, ...(expected.stdout_alternatives ?? [])]
    const found = forms.map((stdout) => compareAnswers({ ...expected, stdout }, ours))
    return found.includes(undefined) ? undefined : found[0]
  }
  layOutFiles(golden, directory)
  const framed = runOurs('butane', args, input, directory)
  const raw = runOurs('butane', [...args, '--raw-errors'], input, directory)
  const rawExpected = { ...expected, stderr: expected.raw_stderr }
  return compareAnswers(expected, framed) ?? compareAnswers(rawExpected, raw)
}

function readGoldens(): Recorded[] {
  return ['butane', 'validate'].flatMap((folder) => {
    const place = new URL(`../../tests/golden/${folder}/`, import.meta.url)
    const tool = folder === 'validate' ? { tool: 'ignition-validate' } : {}
    return readdirSync(place)
      .filter((name) => name.endsWith('.jsonl.gz'))
      .flatMap((name) => readCases<Recorded>(new URL(name, place)))
      .map((golden) => ({ ...golden, ...tool }))
  })
}

function readCorpus(file: string): Recorded[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recorded)
}
