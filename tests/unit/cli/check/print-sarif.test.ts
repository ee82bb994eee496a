import { describe, expect, test } from 'vitest'
import { printSarif } from '../../../../src/cli/check/print-sarif.ts'
import type { FileReport, ReportedFinding } from '../../../../src/cli/check/report.ts'

const finding: ReportedFinding = {
  code: 'butane/decimal-mode',
  severity: 'warning',
  line: 9,
  column: 13,
  message: 'a mode',
  fixes: [
    {
      label: 'Write 0644',
      edits: [{ start: { line: 9, column: 13 }, end: { line: 9, column: 16 }, text: '0644' }],
    },
    { label: 'Take another channel', edits: [] },
  ],
}

const reports: FileReport[] = [
  {
    file: 'hosts/a b#1.bu',
    spec: 'flatcar 1.1.0',
    findings: [finding, { ...finding, severity: 'info', code: 'host/note', fixes: [] }],
  },
  {
    file: '/srv/none.bu',
    spec: null,
    findings: [
      { ...finding, severity: 'error', code: 'host/unreadable-file', line: null, column: null },
      { ...finding, message: 'see [this](http://x.example) {0} {a}' },
    ],
  },
]

interface Result {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations: unknown
  fixes?: unknown
}

interface Run {
  tool: { driver: { name: string; rules: { id: string }[] } }
  columnKind: string
  results: Result[]
}

const log = JSON.parse(printSarif(reports)) as { version: string; runs: [Run] }
const [run] = log.runs
const { results } = run

// What the specification (OASIS SARIF 2.1.0 with errata 01) says has to be there, by its sections.
describe('a log of SARIF 2.1.0', () => {
  test('has its version and a list of runs (3.13)', () => {
    expect(log.version).toBe('2.1.0')
    expect(log.runs).toHaveLength(1)
    expect(Object.keys(log).sort()).toEqual(['$schema', 'runs', 'version'])
  })

  test('names its tool, and its rules once each (3.18, 3.19, 3.49)', () => {
    const { driver } = run.tool
    expect(driver.name).toBe('Kindling')
    expect(driver.rules).toEqual([
      rule('butane/decimal-mode', 'Decimal mode.', 'warning'),
      rule('host/note', 'Note.', 'note'),
      rule('host/unreadable-file', 'Unreadable file.', 'error'),
    ])
  })

  test('has a result for each finding, with the rule at its index (3.27)', () => {
    const ids = run.tool.driver.rules.map(({ id }) => id)
    expect(results).toHaveLength(4)
    for (const result of results) {
      expect(result.message.text).toEqual(expect.any(String))
      expect(['error', 'warning', 'note']).toContain(result.level)
      expect(ids[result.ruleIndex]).toBe(result.ruleId)
    }
  })

  test('counts columns in characters (3.14.17), and lines from 1 (3.30)', () => {
    expect(run.columnKind).toBe('unicodeCodePoints')
    expect(results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'hosts/a%20b%231.bu' },
          region: { startLine: 9, startColumn: 13 },
        },
      },
    ])
  })

  test('leaves out a region that is not known; an absolute path is a file URI (3.4.3)', () => {
    expect(results[2]?.locations).toEqual([
      { physicalLocation: { artifactLocation: { uri: 'file:///srv/none.bu' } } },
    ])
  })

  test('has the fixes that edit the text, and no others (3.55 to 3.57)', () => {
    expect(results[0]?.fixes).toEqual([
      {
        description: { text: 'Write 0644' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'hosts/a%20b%231.bu' },
            replacements: [
              {
                deletedRegion: { startLine: 9, startColumn: 13, endLine: 9, endColumn: 16 },
                insertedContent: { text: '0644' },
              },
            ],
          },
        ],
      },
    ])
    expect(results[1]).not.toHaveProperty('fixes')
  })

  test('has neither links nor placeholders from a config (3.11.5, 3.11.6)', () => {
    expect(results[3]?.message.text).toBe('see \\[this\\](http://x.example) {{0}} {a}')
  })
})

function rule(id: string, text: string, level: string) {
  return { id, shortDescription: { text }, defaultConfiguration: { level } }
}
