/** `kindling check --fix` on the recorded cases: every field, in every spec, right and wrong. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { judgeText } from '../../src/cli/check/judge-text.ts'
import { mend } from '../../src/cli/check/mend.ts'
import { transpile } from '../../src/engine/index.ts'
import { inputOf, readCases } from '../support/butane-case.ts'

const folder = new URL('butane/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))
const setting = { channel: undefined, files: undefined }

const judge = (text: string) => ({ findings: judgeText(text, setting), isRead: isRead(text) })
const isRead = (text: string) => transpile(text).causes.length === 0
const errorsOf = (text: string) =>
  judgeText(text, setting).filter(({ severity }) => severity === 'error').length

test.each(files)('the cases of %s are mended to the end, and none is the worse for it', (name) => {
  const texts = readCases(new URL(name, folder)).map((one) => Buffer.from(inputOf(one)).toString())
  const wrong = texts.flatMap((text) => {
    const { text: result, mended } = mend(text, judge)
    if (mended.length === 0) return []
    const isWorse = isRead(text) && errorsOf(result) > errorsOf(text)
    const isDone = mend(result, judge).mended.length === 0
    return isWorse || !isDone ? [`${mended.map(({ label }) => label).join('; ')}:\n${text}`] : []
  })
  expect(wrong.slice(0, 3)).toEqual([])
})
