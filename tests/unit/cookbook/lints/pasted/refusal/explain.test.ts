import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../../../../src/cookbook/lints/index.ts'
import { judge } from '../../../../../../src/cookbook/judge.ts'
import { allLints } from '../../../../../../src/cookbook/lints/pasted/index.ts'
import { transpile } from '../../../../../../src/engine/index.ts'

const HEAD = 'variant: flatcar\nversion: 1.1.0\n'
const file = (...lines: string[]) =>
  `${HEAD}storage:\n  files:\n    - path: /a\n${lines.map((line) => `      ${line}\n`).join('')}`

function errorsIn(source: string) {
  const { output, report } = judge(source, undefined, { lints: allLints })
  return { output, errors: report.filter(({ severity }) => severity === 'error') }
}

interface Row {
  readonly title: string
  readonly source: string
  readonly code: string
  /** Line and column. */
  readonly at?: readonly [number, number]
  readonly says: RegExp
  /** The fixes that are offered. */
  readonly fixes?: readonly string[]
}

const rows: readonly Row[] = [
  {
    title: 'a line in the wrong column',
    source: `${HEAD}storage:\n  files:\n    - path: /a\n       mode: 0644\n`,
    code: 'host/yaml-syntax',
    at: [6, 12],
    says: /mapping values are not allowed.*indentation/,
  },
  {
    title: 'tabs in the indentation',
    source: `${HEAD}passwd:\n\tusers:\n\t\t- name: core\n`,
    code: 'host/yaml-syntax',
    at: [4, 1],
    says: /a tab/,
    fixes: ['Write spaces'],
  },
  {
    title: 'a no-break space in the indentation',
    source: `${HEAD}storage:\n  files:\n    - path: /a\n   \u00a0- path: /b\n`,
    code: 'host/yaml-syntax',
    at: [6, 4],
    says: /a no-break space \(U\+00A0\)/,
    fixes: ['Write spaces'],
  },
  {
    title: 'a no-break space behind a colon',
    source: `${HEAD}storage:\n  files:\n    - path:\u00a0/a\n      mode: 0644\n`,
    code: 'host/yaml-syntax',
    at: [5, 12],
    says: /Behind a colon or a hyphen stands a no-break space/,
    fixes: ['Write a space'],
  },
  {
    title: 'a quote that is never closed',
    source: file('contents: {inline: "a}'),
    code: 'host/yaml-syntax',
    at: [6, 26],
    says: /never closed/,
  },
  {
    title: 'a key without a colon',
    source: `${HEAD}storage\n  files:\n`,
    code: 'host/yaml-syntax',
    says: /colon/,
  },
  {
    title: 'a text that begins with an at sign',
    source: file('contents: {inline: @a}'),
    code: 'host/yaml-syntax',
    at: [6, 26],
    says: /single quotes/,
  },
  {
    title: 'a backslash in double quotes',
    source: file('contents: {inline: "C:\\windows"}'),
    code: 'host/yaml-syntax',
    says: /single quotes/,
  },
  {
    title: 'a mode in quotes',
    source: file('mode: "0644"'),
    code: 'host/wrong-type',
    at: [6, 13],
    says: /into int\. A number/,
    fixes: ['Write 0644 without quotes'],
  },
  {
    title: 'a truth value in quotes',
    source: file("overwrite: 'true'"),
    code: 'host/wrong-type',
    at: [6, 18],
    says: /into bool\. Write true or false/,
    fixes: ['Write true without quotes'],
  },
  {
    title: 'a word for a truth value',
    source: file('overwrite: maybe'),
    code: 'host/wrong-type',
    says: /Write true or false/,
  },
  {
    title: 'contents without a key',
    source: file('contents: hello'),
    code: 'host/wrong-type',
    says: /inline: for a text/,
  },
  {
    title: 'a mapping for a list',
    source: `${HEAD}storage:\n  files:\n    path: /a\n`,
    code: 'host/wrong-type',
    says: /A list belongs here/,
  },
  {
    title: 'a key that is there twice',
    source: file('mode: 0644', 'mode: 0600'),
    code: 'host/wrong-type',
    at: [7, 7],
    says: /already defined at line 6\. Keep one/,
  },
  {
    title: 'a version that there is not',
    source: 'variant: flatcar\nversion: 1.4.0\n',
    code: 'host/unknown-spec',
    at: [2, 10],
    says: /no version 1\.4\.0 of flatcar\. Its versions are 1\.0\.0, 1\.1\.0/,
    fixes: ['Write 1.1.0'],
  },
  {
    title: 'a version of two numbers',
    source: 'variant: fcos\nversion: 1.5\n',
    code: 'host/unknown-spec',
    at: [2, 10],
    says: /three numbers/,
    fixes: ['Write 1.7.0'],
  },
  {
    title: 'a variant in capitals',
    source: 'variant: FCOS\nversion: 1.5.0\n',
    code: 'host/unknown-spec',
    at: [1, 10],
    says: /no variant “FCOS”/,
    fixes: ['Write fcos'],
  },
  {
    title: 'a variant that there is not',
    source: 'variant: coreos\nversion: 1.5.0\n',
    code: 'host/unknown-spec',
    at: [1, 10],
    says: /no variant “coreos”/,
  },
  {
    title: 'no variant',
    source: 'passwd:\n  users:\n    - name: core\n',
    code: 'host/unknown-spec',
    says: /names no variant/,
  },
  { title: 'nothing', source: '', code: 'host/unknown-spec', says: /names no variant/ },
  {
    title: 'a merge of something that is no mapping',
    source: `${HEAD}storage:\n  <<: a\n`,
    code: 'host/refused',
    says: /map merge requires map/,
  },
  {
    title: 'control characters',
    source: `${HEAD}# \u0001\n`,
    code: 'host/yaml-syntax',
    says: /UTF-8/,
  },
]

describe('a text that Butane cannot read is explained', () => {
  test.each(rows)('$title', ({ source, code, at, says, fixes = [] }) => {
    const { output, errors } = errorsIn(source)
    const [first] = errors
    expect(output).toBeUndefined()
    expect(first).toMatchObject({ code, severity: 'error' })
    expect(first?.message).toMatch(says)
    if (at !== undefined) {
      expect([first?.range?.start.line, first?.range?.start.column]).toEqual(at)
    }
    expect(first?.fixes.map(({ label }) => label)).toEqual(fixes)
  })

  test.each(rows.filter(({ fixes }) => fixes))(
    '$title: the fix makes it readable',
    ({ source }) => {
      for (const fix of errorsIn(source).errors[0]?.fixes ?? []) {
        const mended = 'edit' in fix ? applyEdits(source, fix.edit) : source
        expect(transpile(mended).causes, mended).toEqual([])
      }
    },
  )
})

test('only spaces that YAML objects to are written anew', () => {
  const source = `${HEAD}storage:\n  files:\n\t\t- path: /Makefile\n\t\t  contents:\n\t\t    inline: |\n              a:\n              \tb\n`
  const [fix] = errorsIn(source).errors[0]?.fixes ?? []
  const mended = fix && 'edit' in fix ? applyEdits(source, fix.edit) : ''
  expect(mended).toContain('\n              \tb\n')
  expect(transpile(mended).output).toContain('a%3A%0A%09b')
})

test('a text with a byte order mark is explained at the same place, and not edited', () => {
  const { errors } = errorsIn(`\ufeff${file('mode: "0644"')}`)
  expect(errors).toMatchObject([{ range: { start: { line: 6, column: 13 } }, fixes: [] }])
})
