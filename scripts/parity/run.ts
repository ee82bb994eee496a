/** Runs generated and recorded cases through our commands and official programs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { transpile, validateIgnition } from '../../src/engine/index.ts'
import { diskTree } from '../../src/cli/disk-tree.ts'
import { compareAnswers, minimize } from './compare.ts'
import type { Difference } from './compare.ts'
import { createCoverage } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { layOutFiles } from './files.ts'
import { generateCase } from './generate.ts'
import type { Case } from './generate.ts'
import { runOfficial } from './run-official.ts'
import type { Answer } from './run-ours.ts'
import { runOurs } from './run-ours.ts'

/** Differences of one kind, with the first case that showed it. */
export interface Group extends Difference {
  readonly first: Case
  count: number
  /** The first case's input made small. */
  input?: string
}

export interface Options {
  readonly cases: number
  readonly seed: number
  /** Official programs by tool; without one its cases are only counted. */
  readonly programs: Partial<Record<Case['tool'], string>>
  readonly progress: (done: number) => void
}

/** Generates cases, compares them where there is a program, and counts what they reach. */
export async function runGenerated(
  options: Options,
): Promise<{ groups: Group[]; coverage: Coverage; compared: number }> {
  const { cases, seed, programs, progress } = options
  const tools = (['butane', 'validate'] as const).filter(
    (tool) => programs[tool] !== undefined || Object.keys(programs).length === 0,
  )
  const coverage = createCoverage(tools)
  const groups = new Map<string, Group>()
  const directory = mkdtempSync(join(tmpdir(), 'kindling-parity-'))
  const total = cases * tools.length
  let next = 0
  let compared = 0
  try {
    layOutFiles(directory)
    // two for each processor, because a program's start is mostly waiting
    await Promise.all(Array.from({ length: availableParallelism() + 1 }, work))
    for (const group of groups.values()) {
      group.input = await minimize(group.first.input, group.kind, (input) =>
        compare({ ...group.first, input }),
      )
    }
  } finally {
    rmSync(directory, { recursive: true })
  }
  return { groups: [...groups.values()].sort((a, b) => b.count - a.count), coverage, compared }

  async function work(): Promise<void> {
    while (next < total) {
      const turn = next++
      const tool = tools[turn % tools.length] ?? 'butane'
      const given = generateCase(tool, seed, Math.floor(turn / tools.length))
      countCoverage(coverage, given, directory)
      if (programs[tool] !== undefined) {
        const difference = await compare(given)
        compared++
        if (difference) note(given, difference)
      }
      if (turn % 1000 === 999) progress(turn + 1)
    }
  }

  async function compare(given: Case): Promise<Difference | undefined> {
    const { tool, args } = given
    const input = new TextEncoder().encode(given.input)
    const official = await runOfficial(programs[tool] ?? '', args, input, directory)
    return compareAnswers(official, answerOurs(given, input))
  }

  function answerOurs({ tool, args }: Case, input: Uint8Array): Answer {
    try {
      return runOurs(tool, args, input, directory)
    } catch (error) {
      return { rc: null, stdout: '', stderr: `threw ${String(error)}` }
    }
  }

  function note(first: Case, difference: Difference): void {
    const known = groups.get(difference.kind)
    if (known) known.count++
    else groups.set(difference.kind, { ...difference, first, count: 1 })
  }
}

/** Adds to the coverage what our engine finds in a case. */
export function countCoverage(coverage: Coverage, given: Case, directory: string): void {
  const { tool, args, input } = given
  if (tool === 'validate') {
    const { report, failure } = validateIgnition(input)
    const isRefused = failure !== undefined || report.some(({ severity }) => severity === 'error')
    coverage.add(given, codesOf(report), !isRefused)
    return
  }
  const files = { ...diskTree(join(directory, 'files')), name: 'files' }
  const options = { raw: args.includes('--raw'), ...(args.includes('files') && { files }) }
  const { report, output } = transpile(input, options)
  coverage.add(given, codesOf(report), output !== undefined)
}

const codesOf = (report: readonly { code: string }[]) => report.map(({ code }) => code)
