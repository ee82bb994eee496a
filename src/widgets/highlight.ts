import type { PartLanguage } from '../deploy/print-plan.ts'
import { escapeHtml, keepLines, paint, scanLine } from './scan-line.ts'
import type { Rule } from './scan-line.ts'
import { highlightYaml } from './highlight-yaml.ts'

export type Language = PartLanguage

/** JSON as the engine prints it: no string runs over a line end. */
const json: readonly Rule[] = [
  ['key', /"(?:[^"\\]|\\.)*"(?=:)/y],
  ['string', /"(?:[^"\\]|\\.)*"/y],
  ['number', /-?\d[\d.eE+-]*/y],
  ['literal', /true|false|null/y],
  ['punctuation', /[{}[\],:]+/y],
]

/** A command as src/deploy prints it: one argument a line, quoted whole. */
const command: readonly Rule[] = [
  ['punctuation', /\\$/y],
  ['program', /^[\w./-]+(?= \\$)/y],
  ['key', /(?<=^ *'?)--[A-Za-z][\w:.-]*=?/y],
  ['string', /'/y],
]

/** PowerShell as src/deploy prints it: literals in single quotes, splatted arrays and tables. */
const powershell: readonly Rule[] = [
  ['string', /'(?:[^'‘’‚‛]|['‘’‚‛]{2})*'/y],
  ['key', /\$[\w.:]+|@\w+/y],
  ['program', /\b[A-Z][a-z]+-[A-Z]\w+/y],
  ['literal', /\b(?:foreach|in|if|else|throw|param)\b/y],
  ['punctuation', /[@&(){};=,]+/y],
]

/** cmd.exe: one argument a line in double quotes, carets at the ends. */
const cmd: readonly Rule[] = [
  ['string', /"[^"]*"/y],
  ['punctuation', /\^$/y],
  ['program', /^\w+(?= |$)/y],
]

/** HCL as src/deploy prints it: blocks, attributes, strings. */
const hcl: readonly Rule[] = [
  ['comment', /#.*/y],
  ['string', /"(?:[^"\\]|\\.)*"/y],
  ['key', /[\w-]+(?= *=)/y],
  ['literal', /\b(?:true|false|null)\b/y],
  ['number', /\b\d+\b/y],
  ['program', /^(?:terraform|provider|data|resource|locals|output|variable)\b/y],
  ['punctuation', /[{}[\]=,]+/y],
]

/** One `name=value` a line. */
const config: readonly Rule[] = [
  ['comment', /^#.*/y],
  ['key', /^[^=]+(?==)/y],
]

/** Colours each line on its own by a list of rules. */
function byRules(rules: readonly Rule[]) {
  const colour = keepLines((line) => scanLine(line, rules))
  return (lines: readonly string[]) => lines.map(colour)
}

/**
 * How each language is coloured. The page shows nothing but what its own printers write, so a few
 * rules do where a general highlighter weighs more than the rest of the widgets together.
 */
const languages: Readonly<Record<Language, (lines: readonly string[]) => string[]>> = {
  json: byRules(json),
  posix: highlightCommand,
  powershell: byRules(powershell),
  cmd: byRules(cmd),
  hcl: byRules(hcl),
  config: byRules(config),
  yaml: highlightYaml,
  text: byRules([]),
}

/**
 * Base64 of a length that nobody reads: a payload, a packed file, an RSA key, the fragment of a link. A
 * hash and an Ed25519 key are shorter. None of its characters is escaped in HTML, and no tag is as long.
 */
const LONG = 160
const base64 = /[\w+/-]+={0,2}/g

/**
 * Returns the HTML of each line of `code`, its tokens in spans with classes (never styles: CSP). Long
 * data is in a span that CSS shortens on screen.
 */
export function highlightLines(code: string, language: Language): string[] {
  return languages[language](code.split('\n')).map(shortenData)
}

/** Most lines are too short to be searched. */
function shortenData(line: string): string {
  return line.length < LONG ? line : line.replace(base64, shorten)
}

const shorten = (data: string) =>
  data.length < LONG ? data : `<span class="long-data">${data}</span>`

/** An argument in quotes is a string behind its option; everything else is scanned as it is. */
function highlightCommand(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const quoted = /^( *')(--[A-Za-z][\w:.-]*=)?(.*)(')( \\)?$/.exec(line)
    if (!quoted) return scanLine(line, command)
    const [, open = '', option = '', value = '', close = '', more = ''] = quoted
    return [
      escapeHtml(open),
      option === '' ? '' : paint('key', option),
      paint('string', value),
      escapeHtml(close),
      paint('punctuation', more),
    ].join('')
  })
}
