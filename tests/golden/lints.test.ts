/** The recorded cases as material for the lints: every field, in every spec, right and wrong. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { LintFinding } from '../../src/cookbook/lints/index.ts'
import { applyEdits, fixFor } from '../../src/cookbook/lints/index.ts'
import { allLints } from '../../src/cookbook/lints/pasted/index.ts'
import type { Diagnostic } from '../../src/engine/index.ts'
import { isFatal, transpile } from '../../src/engine/index.ts'
import { inputOf, readCases } from '../support/butane-case.ts'
import { lintAll, PLACE } from '../support/whole.ts'

const folder = new URL('butane/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))
/** Where most is found. */
const OLD_PLACE = { ...PLACE, channel: 'lts-2023', networkArguments: false } as const

describe.each(files)('the cases of %s', (name) => {
  const texts = readCases(new URL(name, folder)).map((one) => Buffer.from(inputOf(one)).toString())

  test.each([
    ['a place that is not known', undefined],
    ['an old image', OLD_PLACE],
    ['a new image', PLACE],
  ])('are looked at without throwing for %s, and each finding is whole', (_, deploy) => {
    const findings = texts.flatMap((text) => lintAll(text, deploy))
    expect(findings.filter((finding) => !isWhole(finding))).toEqual([])
  })

  test('are rid of a finding by its edit, and get no error by it', () => {
    const wrong: string[] = []
    for (const text of texts) {
      const before = transpile(text).report
      for (const { finding, edit } of editsFor(text, before)) {
        const mended = applyEdits(text, edit)
        const after = transpile(mended).report
        const isThere = [...after, ...lintAll(mended, OLD_PLACE)].some(
          ({ code, path }) => code === finding.code && path.join() === finding.path.join(),
        )
        if (isThere || (isFatal(after) && !isFatal(before))) wrong.push(`${finding.code}:\n${mended}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

test('the cases have findings with edits of both kinds', () => {
  const [flatcar = ''] = files.filter((name) => name.startsWith('flatcar'))
  const codes = readCases(new URL(flatcar, folder)).flatMap((one) => {
    const text = Buffer.from(inputOf(one)).toString()
    return editsFor(text, transpile(text).report).map(({ finding }) => finding.code)
  })
  expect(new Set(codes)).toEqual(
    new Set(['butane/decimal-mode', 'host/spec-too-new', 'host/unknown-key', 'host/unit-ignored']),
  )
})

/** Every finding that an edit mends, the engine's and the lints'. */
function editsFor(text: string, report: readonly Diagnostic[]) {
  const all = [
    ...report.map((finding) => ({ finding, fix: fixFor(finding, text) })),
    ...lintAll(text, OLD_PLACE).flatMap((finding) =>
      finding.fixes.map((fix) => ({ finding, fix })),
    ),
  ]
  return all.flatMap(({ finding, fix }) =>
    fix && 'edit' in fix ? [{ finding, edit: fix.edit }] : [],
  )
}

/** Whether a finding has a place and a sentence without gaps. */
function isWhole({ code, message, range }: LintFinding): boolean {
  const isKnown = Object.hasOwn(allLints.catalog, code)
  return isKnown && range !== undefined && !/undefined|NaN|\[object/.test(message)
}
