import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runValidate } from '../../src/cli/validate.ts'
import { inputOf, readCases, runCase, sortUnusedKeys } from '../support/butane-case.ts'
import type { ValidateCase } from '../support/butane-case.ts'

const folder = new URL('validate/', import.meta.url)
const corpora = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))

describe.each(corpora)('the official ignition-validate and ours agree on %s', (corpus) => {
  test.each(readCases<ValidateCase>(new URL(corpus, folder)))('$id: $tags', (golden) => {
    const { rc, stdout, stderr, stdout_alternatives: alternatives = [] } = golden.expected
    const answer = runCase(golden.args, inputOf(golden), '', runValidate)
    expect([stdout, ...alternatives].map(sortUnusedKeys)).toContain(sortUnusedKeys(answer.stdout))
    expect(answer.stderr).toBe(stderr)
    expect(answer.rc).toBe(rc)
  })
})
