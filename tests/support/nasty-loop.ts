import { expandLoop } from '../../src/deploy/shells/expand-loop.ts'
import type { Loop, Pattern } from '../../src/deploy/shells/loop.ts'
import { nastyText } from './nasty.ts'

// Names that a shell could give a meaning to, and more of them than `$1` to `$9` can hold.
const names = [
  ...[
    'path',
    'status',
    'IFS',
    'name',
    'keys',
    'argv',
    'failed',
    'machine',
    'args',
    'Count',
    'input',
  ],
]

/** What programs of the tests fail at: see recording-ovftool/ovftool. */
export const fails = (args: readonly string[]) => args.some((one) => one.includes('fail-here'))

/**
 * Makes up a table of nasty fields, and commands with its columns between nasty texts. Where most
 * texts would be refused, `accepts` says which are not, and most of the texts are of those.
 */
export function nastyLoop(
  random: () => number,
  accepts: (text: string) => boolean = () => true,
): Loop {
  const below = (most: number) => Math.floor(random() * most)
  const make = <T>(count: number, item: () => T) => Array.from({ length: count }, item)
  const columns = names.slice(0, 1 + below(random() < 0.1 ? names.length : 3))
  const field = (): string => {
    const text = random() < 0.15 ? '' : nastyText(random, false)
    return accepts(text) || random() < 0.01 ? text : field()
  }
  const part = () => (random() < 0.4 ? field() : { column: below(columns.length) })
  const pattern = (): Pattern => make(random() < 0.05 ? 0 : 1 + below(3), part)
  return {
    columns,
    rows: make(below(5), () => {
      const [name = '', ...others] = columns.map(field)
      return [random() < 0.2 ? `${name}fail-here` : name, ...others]
    }),
    body: make(1 + below(2), () => ({ program: 'ovftool', args: make(1 + below(5), pattern) })),
  }
}

/** What a shell has to run for a loop, and the rows that fail. */
export function followLoop(loop: Loop): { calls: string[][]; failed: string[] } {
  const [calls, failed]: [string[][], string[]] = [[], []]
  for (const { name, commands } of expandLoop(loop)) {
    const broken = commands.findIndex(({ args }) => fails(args))
    if (broken >= 0) failed.push(name)
    const run = broken < 0 ? commands : commands.slice(0, broken + 1)
    calls.push(...run.map(({ args }) => args))
  }
  return { calls, failed }
}
