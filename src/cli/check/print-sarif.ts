/** A report in SARIF 2.1.0, which code scanning and editors read. */
import manifest from '../../../package.json' with { type: 'json' }
import type { Severity } from '../../engine/index.ts'
import type { FileReport, ReportedEdit, ReportedFinding } from './report.ts'

/** The name of the format's schema (SARIF 2.1.0, errata 01). */
const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** SARIF's words for severities. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** One run with a result for each finding. */
export function printSarif(reports: readonly FileReport[]): string {
  const findings = reports.flatMap((report) => report.findings)
  const rules = new Map(findings.map((finding) => [finding.code, finding]))
  const codes = [...rules.keys()]
  const run = {
    tool: {
      driver: {
        name: 'Kindling',
        version: manifest.version,
        rules: [...rules.values()].map(({ code, severity }) => ({
          id: code,
          shortDescription: { text: titleOf(code) },
          defaultConfiguration: { level: LEVELS[severity] },
        })),
      },
    },
    // columns count characters, not UTF-16 units
    columnKind: 'unicodeCodePoints',
    results: reports.flatMap(({ file, findings }) =>
      findings.map((finding) => ({
        ruleId: finding.code,
        ruleIndex: codes.indexOf(finding.code),
        level: LEVELS[finding.severity],
        message: { text: plain(finding.message) },
        locations: [{ physicalLocation: locate(file, finding) }],
        ...fixesOf(file, finding),
      })),
    ),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

/** `host/mode-0420` in words; the code names what is wrong. */
function titleOf(code: string): string {
  const words = code.slice(code.indexOf('/') + 1).replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

function locate(file: string, { line, column }: ReportedFinding) {
  return {
    artifactLocation: artifact(file),
    ...(line !== null && { region: { startLine: line, ...(column && { startColumn: column }) } }),
  }
}

/** Fixes that edit the text; SARIF has no room for others. */
function fixesOf(file: string, { fixes }: ReportedFinding) {
  const edits = fixes.filter((fix) => fix.edits.length > 0)
  if (edits.length === 0) return {}
  return {
    fixes: edits.map(({ label, edits }) => ({
      description: { text: plain(label) },
      artifactChanges: [{ artifactLocation: artifact(file), replacements: edits.map(replacement) }],
    })),
  }
}

function replacement({ start, end, text }: ReportedEdit) {
  return {
    deletedRegion: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
    insertedContent: { text },
  }
}

/** A text that holds no link and no placeholder, which SARIF's messages may have (3.11.5, 3.11.6). */
function plain(text: string): string {
  const unlinked = text.includes('](') ? text.replaceAll(/[\\[\]]/g, String.raw`\$&`) : text
  return unlinked.replaceAll(/\{(\d+)\}/g, '{{$1}}')
}

/** A path as a URI reference: absolute ones as they are in the file scheme. */
function artifact(file: string) {
  const path = file.toWellFormed().split('/').map(encodeURIComponent).join('/')
  // what looks like a scheme is part of a name
  return { uri: path.startsWith('/') ? `file://${path}` : path }
}
