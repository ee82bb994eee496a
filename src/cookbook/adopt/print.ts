import type { SpecId } from '../define-recipe.ts'
import type { Fragment } from '../fragment.ts'
import { MODES, writeButane } from '../write-butane.ts'
import type { Style } from './style.ts'

/** The comment above everything that was added, which a reader can search for. */
export const markOf = (title: string): string => `# added by ${title.replace(/\s+/g, ' ')}`

const SPEC: SpecId = 'flatcar 1.0.0'
const FRAME = '\na:\n  b:\n'

/** The lines of a list's items or of a mapping's fields, from column 0, in the look of our recipes. */
export function printBlock(value: object, style: Style): string[] {
  // Deep enough for the writer to leave no blank lines between the fields.
  const text = writeButane(SPEC, { a: { b: value } } as Fragment)
  const lines = text.slice(text.indexOf(FRAME) + FRAME.length).replace(/\n$/, '')
  return restyle(
    lines.split('\n').map((line) => line.slice(4)),
    style,
  )
}

/** A value in one line, for a place in flow style: strings in double quotes, modes in octal. */
export function printFlow(value: unknown, key = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => printFlow(item)).join(', ')}]`
  if (typeof value === 'object' && value !== null) return `{${printFlowPairs(value)}}`
  if (typeof value === 'number' && MODES.has(key)) return `0${value.toString(8)}`
  return JSON.stringify(value).replace(
    // What go-yaml refuses, folds or takes for a line break; its escapes are those of JSON.
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The fields of a mapping in one line, without braces. */
export function printFlowPairs(value: object): string {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => `${/^\w+$/.test(key) ? key : printFlow(key)}: ${printFlow(item, key)}`)
    .join(', ')
}

/** A column of the writer, and the column that stands for it. */
interface Level {
  from: number
  to: number
}

/** Moves lines that are indented by two, lists too, to another style. */
function restyle(lines: readonly string[], style: Style): string[] {
  const levels: Level[] = []
  let block: Level | undefined
  return lines.map((line, index) => {
    const from = line.search(/\S/)
    if (from < 0) return ''
    if (block && from >= block.from) return ' '.repeat(block.to) + line.slice(block.from)
    while (levels.length > 0 && (levels.at(-1)?.from ?? 0) > from) levels.pop()
    const isItem = /^- |^-$/.test(nextContent(lines, index).trimStart())
    let level = levels.at(-1)
    if (level?.from !== from) {
      const to = level ? level.to + (isItem ? style.dash : style.step) : 0
      levels.push((level = { from, to }))
    }
    const content = line.slice(from)
    const own = content.startsWith('- ') ? { from: from + 2, to: level.to + 2 } : level
    if (own !== level) levels.push(own)
    const isBlock = /(?:: |^- )[|>][-+]?$/.test(content) && !content.startsWith('#')
    const isBare = /^- [|>]/.test(content)
    const below = isBare ? own : { from: own.from + 2, to: own.to + style.step }
    block = isBlock ? below : undefined
    return ' '.repeat(level.to) + content
  })
}

/** The first line from `index` on that is not a comment. */
function nextContent(lines: readonly string[], index: number): string {
  return lines.slice(index).find((line) => !/^ *(#|$)/.test(line)) ?? ''
}
