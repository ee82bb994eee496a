import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  inputOf,
  layOutFiles,
  readCases,
  runCase,
  sortUnusedKeys,
} from '../support/butane-case.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = new URL('butane/', import.meta.url)
const corpora = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))

const scratch = scratchFolder()

describe.each(corpora)('the official Butane and ours agree on %s', (corpus) => {
  test.each(readCases(new URL(corpus, folder)))('$id: $tags', (golden) => {
    const { args, expected } = golden
    const directory = join(scratch, golden.id)
    layOutFiles(golden, directory)
    const framed = runCase(args, inputOf(golden), directory)
    const raw = runCase([...args, '--raw-errors'], inputOf(golden), directory)

    expect(sortUnusedKeys(raw.stderr)).toBe(sortUnusedKeys(expected.raw_stderr))
    expect(sortUnusedKeys(framed.stderr)).toBe(sortUnusedKeys(expected.stderr))
    expect(framed.rc).toBe(expected.rc)
    expect(framed.stdout).toBe(expected.stdout)
  })
})
