import { quoteGo } from '../text/quote.ts'
import { isSpace, trimSpace } from '../text/space.ts'
import { encodeUtf8 } from '../text/utf8.ts'
import { openReader, type Reader } from './unit-reader.ts'

export interface UnitOption {
  section: string
  name: string
  value: string
}

export interface UnitFile {
  /** Section names in order, repeats and sections without options included. */
  sections: string[]
  options: UnitOption[]
}

interface Lexer {
  reader: Reader
  file: UnitFile
  failure?: string
}

/** One step of the lexer; it returns the next one, or undefined at the end and after a failure. */
type Step = (lexer: Lexer) => Step | undefined

const longestLine = 2048
const lineFeed = 0x0a
const carriageReturn = 0x0d
const closingBracket = 0x5d

/**
 * Reads a unit file as go-systemd's lexer does (`unit/deserialize.go`), with its error sentences. It
 * is laxer than systemd: text before the first section is skipped, and a `]` may come lines later.
 */
export function parseUnit(text: string): { file: UnitFile } | { failure: string } {
  const file: UnitFile = { sections: [], options: [] }
  const lexer: Lexer = { reader: openReader(encodeUtf8(text)), file }
  let step: Step | undefined = beforeSections
  while (step && lexer.failure === undefined) {
    step = facesLongLine(lexer.reader)
      ? fail(lexer, `line too long (max ${longestLine} bytes)`)
      : step(lexer)
  }
  return lexer.failure === undefined ? { file } : { failure: lexer.failure }
}

/** Looks only at what is buffered, so a long line near the end of a short file goes unnoticed. */
function facesLongLine(reader: Reader): boolean {
  const ahead = reader.peek()
  if (ahead.length < longestLine) return false
  const line = ahead.subarray(0, longestLine)
  return !line.includes(lineFeed) && !line.includes(carriageReturn)
}

function beforeSections({ reader }: Lexer): Step | undefined {
  const character = reader.readCharacter()
  if (character === undefined) return undefined
  if (character === '[') return sectionName
  return isComment(character) ? skipComment(beforeSections) : beforeSections
}

function sectionName(lexer: Lexer): Step | undefined {
  const { text, found } = lexer.reader.readThrough(closingBracket)
  return found ? sectionEnd(text) : fail(lexer, 'unable to find end of section')
}

function sectionEnd(section: string): Step {
  return (lexer) => {
    const garbage = trimSpace(readLine(lexer.reader).line)
    // Upstream prints a section name that it never sets, hence the two blanks.
    if (garbage !== '') {
      return fail(lexer, `found garbage after section name : ${quoteGo(garbage)}`)
    }
    lexer.file.sections.push(section)
    return insideSection(section)
  }
}

function insideSection(section: string): Step {
  const self: Step = ({ reader }) => {
    const character = reader.readCharacter()
    if (character === undefined) return undefined
    if (character === '[') return sectionName
    if (isSpace(character)) return self
    if (isComment(character)) return skipComment(self)
    reader.unread()
    return optionName(section)
  }
  return self
}

function optionName(section: string): Step {
  return (lexer) => {
    let name = ''
    for (;;) {
      const character = lexer.reader.readCharacter()
      if (character === undefined) return fail(lexer, 'EOF')
      if (character === '=') return optionValue({ section, name: trimSpace(name), value: '' })
      if (character === '\n' || character === '\r') {
        return fail(lexer, 'unexpected newline encountered while parsing option name')
      }
      name += character
    }
  }
}

/** Adds a line to the value; a backslash at its end makes the next line part of it. */
function optionValue(option: UnitOption): Step {
  return ({ reader, file }) => {
    const { line, isLast } = readLine(reader)
    const isBlank = trimSpace(line) === ''
    const value = isBlank ? option.value : option.value + line
    if (!isBlank && line.endsWith('\\')) {
      return optionValue({ ...option, value: isLast ? value : `${value}\n` })
    }
    const ending = value.endsWith('\n') ? '\n' : ''
    file.options.push({ ...option, value: trimSpace(value) + ending })
    return insideSection(option.section)
  }
}

function skipComment(next: Step): Step {
  return ({ reader }) => {
    while (/\\ ?$/.test(readLine(reader).line));
    return next
  }
}

/** Takes one line. A carriage return goes with the end of the file only, as upstream has it. */
function readLine(reader: Reader): { line: string; isLast: boolean } {
  const { text, found } = reader.readThrough(lineFeed)
  return { line: !found && text.endsWith('\r') ? text.slice(0, -1) : text, isLast: !found }
}

function isComment(character: string): boolean {
  return character === '#' || character === ';'
}

function fail(lexer: Lexer, sentence: string): undefined {
  lexer.failure = sentence
}
