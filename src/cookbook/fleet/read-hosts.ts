import type { NamedInput } from '../initial-values.ts'
import type { Values } from '../input.ts'
import { readCsv } from './read-csv.ts'
import type { CsvRecord, LineProblem } from './read-csv.ts'

/** A table of hosts that was read. */
export interface HostTable {
  /** Keys of the inputs that the rows answer, in the order of the table. */
  columns: readonly string[]
  /** Raw answers by key, one entry a host. */
  rows: Values[]
  problems: LineProblem[]
}

/**
 * Reads a pasted table of hosts. Its fields answer `columns` in their order, or what a first line of
 * headings names: any of `inputs` by key or label. What fits nowhere stays in the last cell of its
 * row, where its reader sees it; only a column with an unknown heading is left out.
 */
export function readHosts(
  text: string,
  columns: readonly string[],
  inputs: readonly NamedInput[],
): HostTable {
  const { separator, records, problems } = readCsv(text)
  const [first, ...others] = records
  if (first === undefined || !isHeading(first, columns, inputs)) {
    const rows = records.map((record) => readRow(record, columns, separator, problems))
    return { columns, rows, problems: inOrder(problems) }
  }
  const headings = readHeadings(first, inputs, problems)
  const rows = others.map((record) => readRow(record, headings, separator, problems))
  const further = headings.filter((key) => key !== undefined && !columns.includes(key))
  return {
    columns: [...columns, ...further.filter((key) => key !== undefined)],
    rows,
    problems: inOrder(problems),
  }
}

const inOrder = (problems: readonly LineProblem[]) => problems.toSorted((a, b) => a.line - b.line)

/**
 * Headings name inputs. A host may have such a name by chance, but then another field of its line is
 * an answer; one with a digit, since any word would do for a host name.
 */
function isHeading(
  { fields }: CsvRecord,
  columns: readonly string[],
  inputs: readonly NamedInput[],
): boolean {
  const asked = new Map(inputs)
  const isAnswer = (field: string, index: number) =>
    findKey(field, inputs) === undefined &&
    /\d/.test(field) &&
    asked.get(columns[index] ?? '')?.parse(field).ok
  return fields.some((field) => findKey(field, inputs) !== undefined) && !fields.some(isAnswer)
}

/** The key of the input that a heading names; capital letters and blanks do not matter. */
function findKey(heading: string, inputs: readonly NamedInput[]): string | undefined {
  const name = simplify(heading)
  const found = inputs.find(([key, { label }]) => [key, label].map(simplify).includes(name))
  return name === '' ? undefined : found?.[0]
}

const simplify = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '')

/** The key for each heading; undefined for one that names no input, or the same one again. */
function readHeadings(
  { line, fields }: CsvRecord,
  inputs: readonly NamedInput[],
  problems: LineProblem[],
): (string | undefined)[] {
  const keys: (string | undefined)[] = []
  for (const field of fields) {
    const key = findKey(field, inputs)
    const again = key !== undefined && keys.includes(key)
    if (again || (key === undefined && field !== '')) {
      problems.push({
        line,
        problem: again
          ? `“${field}” is there twice; the later column was left out.`
          : `“${field}” names no question of the form, so its column was left out.`,
        fix: 'Name the columns after labels of the form, such as Host name.',
      })
    }
    keys.push(again ? undefined : key)
  }
  return keys
}

function readRow(
  { line, fields }: CsvRecord,
  columns: readonly (string | undefined)[],
  separator: string,
  problems: LineProblem[],
): Values {
  const row = Object.fromEntries(
    columns.flatMap((key, index) => (key === undefined ? [] : [[key, fields[index] ?? '']])),
  )
  const surplus = fields.slice(columns.length)
  const last = columns.findLast((key) => key !== undefined)
  if (last !== undefined && surplus.some((field) => field !== '')) {
    problems.push({
      line,
      problem: `There are ${fields.length} fields for ${columns.length} columns.`,
      fix: 'Name the columns in a first line, or remove what is too much from the last one.',
    })
    row[last] = [row[last], ...surplus].join(separator)
  }
  return row
}
