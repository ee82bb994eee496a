import type { Command } from '../command.ts'
import type { Round } from '../shells/expand-loop.ts'
import type { Loop, Pattern } from '../shells/loop.ts'

/** A column that is being gathered: its name and its field in each row. */
interface Column {
  name: string
  fields: readonly string[]
}

/**
 * Finds the loop that runs the same commands as the rounds do, by comparing them argument by argument:
 * what is the same in all of them stays as it is, what differs becomes a column, and columns with
 * equal fields are one. The first column is the name of the round. Returns undefined when the rounds
 * differ in more than texts: in the number of commands or arguments, or in a program.
 */
export function deriveLoop(rounds: readonly Round[]): Loop | undefined {
  const [first, ...others] = rounds
  if (first === undefined || first.commands.length === 0) return undefined
  if (others.some(({ commands }) => shapeOf(commands) !== shapeOf(first.commands))) return undefined
  const columns: Column[] = [{ name: 'name', fields: rounds.map(({ name }) => name) }]
  const body = first.commands.map(({ program, args }, command) => ({
    program,
    args: args.map((_, at) =>
      findPattern(
        rounds.map(({ commands }) => commands[command]?.args[at] ?? ''),
        columns,
      ),
    ),
  }))
  return {
    columns: columns.map(({ name }) => name),
    rows: rounds.map((_, row) => columns.map(({ fields }) => fields[row] ?? '')),
    body,
  }
}

function shapeOf(commands: readonly Command[]): string {
  return JSON.stringify(commands.map(({ program, args }) => [program, args.length]))
}

/** Writes one argument, given its text in each round; adds a column if those that are there do not do. */
function findPattern(texts: readonly string[], columns: Column[]): Pattern {
  const [text = ''] = texts
  if (texts.every((one) => one === text)) return [text]
  const option = commonOption(texts)
  const fields = texts.map((one) => one.slice(option.length))
  const equal = columns.findIndex((column) =>
    column.fields.every((one, row) => one === fields[row]),
  )
  if (equal >= 0) return [option, { column: equal }]
  const known = columns.map((column, index) => fillIn(texts, column.fields, index))
  const pattern = known.find((one) => one !== undefined)
  if (pattern) return pattern
  columns.push({ name: nameColumn(option, columns), fields })
  return [option, { column: columns.length - 1 }]
}

/** The texts with the fields of a column taken out, if what is left is the same in all of them. */
function fillIn(
  texts: readonly string[],
  fields: readonly string[],
  column: number,
): Pattern | undefined {
  // An empty field stands everywhere and nowhere.
  if (fields.includes('')) return undefined
  const [first, ...others] = texts.map((text, row) => text.split(fields[row] ?? ''))
  if (first === undefined || first.length === 1) return undefined
  if (others.some((parts) => JSON.stringify(parts) !== JSON.stringify(first))) return undefined
  return first
    .flatMap((part, index) => (index === 0 ? [part] : [{ column }, part]))
    .filter((part) => part !== '')
}

/** What the texts begin with, up to a sign of equality: an option, or an option and a key. */
function commonOption([first = '', ...others]: readonly string[]): string {
  const ends = [...first.matchAll(/=/g)].map(({ index }) => index + 1)
  const isCommon = (end: number) => others.every((text) => text.startsWith(first.slice(0, end)))
  return first.slice(0, ends.findLast(isCommon) ?? 0)
}

/** The last word of an option, with a letter behind it if a column has that name already. */
function nameColumn(option: string, columns: readonly Column[]): string {
  const word = /[A-Za-z]+(?=[^A-Za-z]*$)/.exec(option)?.[0].toLowerCase() ?? 'value'
  const taken = (name: string) => columns.some((column) => column.name === name)
  let name = word
  for (let count = 1; taken(name); count += 1) name = word + letters(count)
  return name
}

/** 1 is A, 26 is Z, 27 is AA. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26))
}
