import type { Cause } from '../../../../engine/index.ts'
import type { Advice } from './explain.ts'
import { certainFix } from './certain.ts'
import { findOddSeparator, findOddSpace, straighten } from './odd-spaces.ts'

const INDENT =
  'Compare its indentation with the lines above: what belongs together begins in the same column.'
const QUOTES = 'Put the text into single quotes.'
const ESCAPES =
  'In double quotes a backslash begins an escape: put the text into single quotes instead.'

/** What go-yaml says, and what mostly is behind it. */
const meanings: readonly (readonly [sentence: RegExp, advice: string])[] = [
  [
    /^mapping values are not allowed/,
    `${INDENT} A text with a colon and a space in it needs single quotes.`,
  ],
  [/^did not find expected (?:key|'-' indicator)/, INDENT],
  [/^block (?:sequence|collection) entries are not allowed/, INDENT],
  [
    /^could not find expected ':'/,
    'A key needs a colon behind it, and a text of several lines a “|” in front of it.',
  ],
  [
    /^found character that cannot start any token/,
    `A text cannot begin with this character. ${QUOTES}`,
  ],
  [/^found (?:a tab character|.*indentation)/, 'Indent with spaces only.'],
  [/^found unexpected end of stream/, 'A quote that is opened here is never closed.'],
  [/^found unexpected document indicator/, 'A quote is not closed before the line with “---”.'],
  [/^(?:found unknown escape character|did not find expected hexdecimal)/, ESCAPES],
  [/^found invalid Unicode character escape/, ESCAPES],
  [
    /^did not find expected (?:',' or '[\]}]'|node content)/,
    'A bracket is not closed, or a comma is missing or too many.',
  ],
  [
    /^(?:unknown anchor|did not find expected alphabetic)/,
    `A text that begins with * or & is taken for a reference. ${QUOTES}`,
  ],
  [
    /^(?:found undefined tag handle|did not find (?:expected '!'|expected tag URI|URI escaped|the expected '>'|expected whitespace))/,
    `A text that begins with ! is taken for a tag. ${QUOTES}`,
  ],
  [
    /^(?:control characters are not allowed|.*UTF-8|.*UTF-16|.*surrogate)/,
    'Save the file as UTF-8, and remove what is no text.',
  ],
  [
    /^(?:found (?:unknown directive|incompatible|extremely|duplicate %)|did not find expected (?:version|digit|comment|<document))/,
    'A line that begins with % is taken for a directive of YAML.',
  ],
  [/^exceeded max depth/, 'The text is nested too deeply.'],
]

/** What to do where a text is no YAML. */
export function adviseOnYaml(source: string, { message, offset }: Cause): Advice | undefined {
  const [, advice] = meanings.find(([sentence]) => sentence.test(message)) ?? []
  if (advice === undefined) return undefined
  const code = 'host/yaml-syntax'
  const odd = offset === undefined ? undefined : findOddSpace(source, offset)
  if (odd === undefined) {
    const between = offset === undefined ? undefined : findOddSeparator(source, offset)
    if (between === undefined) return { code, sentence: message, advice, fixes: [] }
    const edit = [{ start: between.offset, end: between.offset + 1, text: ' ' }]
    return {
      code,
      sentence: message,
      advice: `Behind a colon or a hyphen stands ${between.name}, where YAML takes a space.`,
      fixes: certainFix(source, 'Write a space', edit),
      offset: between.offset,
    }
  }
  return {
    code,
    sentence: message,
    advice: `In the indentation stands ${odd.name}, where YAML takes spaces only.`,
    fixes: straighten(source, odd.offset, 'Write spaces'),
    offset: odd.offset,
  }
}
