/** What is wrong in a pasted text, by its line, counted from 1. */
export interface LineProblem {
  line: number
  problem: string
  fix: string
}

export interface CsvRecord {
  /** The line that it starts on, counted from 1. */
  line: number
  fields: string[]
}

export interface Csv {
  /** What stands between two fields. */
  separator: string
  /** Every line that holds more than blanks and separators. */
  records: CsvRecord[]
  problems: LineProblem[]
}

/** Tabs come from a spreadsheet, semicolons from one in a country whose decimals have a comma. */
const SEPARATORS = ['\t', ';', ',']

/**
 * Reads a table as spreadsheets copy it and people write it (RFC 4180, and what it leaves open): the
 * separator is found out, blanks around a field do not count, a field in double quotes may hold
 * anything. A quote that does not end its field is a problem; that field is then taken as it stands.
 */
export function readCsv(typed: string): Csv {
  const text = typed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = findSeparator(text)
  const quoted = new RegExp(String.raw`"((?:[^"]|"")*)" *(?=${separator}|\n|$)`, 'y')
  const plain = new RegExp(`[^\n${separator}]*`, 'y')
  const records: CsvRecord[] = []
  const problems: LineProblem[] = []
  let [at, line] = [0, 1]

  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) at += match[0].length
    return match
  }
  const readField = (): string => {
    take(/ */y)
    const inside = take(quoted)?.[1]
    if (inside !== undefined) {
      line += inside.split('\n').length - 1
      return inside.replaceAll('""', '"').trim()
    }
    if (text[at] === '"') {
      problems.push({
        line,
        problem: 'A double quote begins a field and does not end it.',
        fix: 'Close it before the next separator, and write a quote inside twice.',
      })
    }
    return (take(plain)?.[0] ?? '').trim()
  }

  while (at < text.length) {
    const record: CsvRecord = { line, fields: [readField()] }
    while (text[at] === separator) {
      at += 1
      record.fields.push(readField())
    }
    if (record.fields.some((field) => field !== '')) records.push(record)
    at += 1
    line += 1
  }
  return { separator, records, problems }
}

/** The separator of the first line that has any outside of quotes; a comma where none has. */
function findSeparator(text: string): string {
  const bare = text.replace(/"[^"]*"/g, '')
  const first = bare.split('\n').find((line) => /[\t;,]/.test(line)) ?? ''
  return SEPARATORS.find((separator) => first.includes(separator)) ?? ','
}
