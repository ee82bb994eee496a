/** Defects: of a config's structure, and of its text. */
import type { Chooser } from './choice.ts'
import { Word, containersIn } from './tree.ts'
import type { Mapping, Tree } from './tree.ts'
import { oddWords } from './values.ts'

type Defect = (container: Tree[] | Mapping, choose: Chooser) => void

const onMapping =
  (change: (mapping: Mapping, key: string, choose: Chooser) => void): Defect =>
  (container, choose) => {
    const keys = Object.keys(container)
    if (Array.isArray(container) || keys.length === 0) return
    change(container, choose.pick(keys), choose)
  }

/** One thing wrong with a collection. */
const defects: readonly Defect[] = [
  onMapping((mapping, key, choose) => {
    mapping[choose.pick(['unknown', 'extra%d', 'é', key.toUpperCase(), `${key}s`])] = 1
  }),
  onMapping((mapping, key, choose) => {
    mapping[key] = choose.pick([null, null, new Word('~'), {}, [], [null], 'text', { a: 1 }, [[]]])
  }),
  onMapping((mapping, key, choose) => {
    mapping[key] = choose.pick(oddWords)
  }),
  onMapping((mapping, key) => {
    delete mapping[key]
  }),
  onMapping((mapping, key) => {
    const value = mapping[key]
    mapping[key] = Array.isArray(value) ? (value[0] ?? null) : [value ?? null]
  }),
  (container, choose) => {
    if (!Array.isArray(container) || container.length === 0) return
    container.splice(choose.below(container.length + 1), 0, structuredCopy(choose.pick(container)))
  },
  (container, choose) => {
    if (!Array.isArray(container)) return
    const strange = choose.pick<Tree>([null, {}, [], 'text', new Word('!!null x'), { a: null }])
    container.splice(choose.below(container.length + 1), 0, strange)
  },
]

/** Spoils a config in a few places. */
export function spoilTree(config: Mapping, choose: Chooser): void {
  for (let count = 1 + choose.below(3); count > 0; count--) {
    choose.pick(defects)(choose.pick(containersIn(config)), choose)
  }
}

/** A copy of a tree; words are shared. */
function structuredCopy(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(structuredCopy)
  if (typeof tree !== 'object' || tree === null || tree instanceof Word) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, structuredCopy(value)]),
  )
}

const pieces = [
  ...' \t\n\r\0#-?:,[]{}&*!|>\'"%@`\\\x85\u2028\ufeff😀a0.~<',
  ...['- ', ': ', '? ', '\n  ', '---\n', '...\n', '&a0 ', '*a0', '!!int ', '!!binary ', '|2-\n'],
  ...['<<: ', '\\"', 'null', '%YAML 1.2\n', '! ', '\r\n', '!!set ', '&a0\n'],
]

/** Spoils a text in a few places: lines move or repeat, characters come and go. */
export function spoilText(text: string, choose: Chooser): string {
  let spoiled = text
  for (let count = 1 + choose.below(2); count > 0; count--) {
    spoiled = choose.happens(0.4) ? spoilLine(spoiled, choose) : spoilCharacter(spoiled, choose)
  }
  return spoiled
}

function spoilCharacter(text: string, choose: Chooser): string {
  const at = choose.below(text.length + 1)
  const inserted = choose.happens(0.7) ? choose.pick(pieces) : ''
  return text.slice(0, at) + inserted + text.slice(at + (choose.happens(0.4) ? choose.below(5) : 0))
}

function spoilLine(text: string, choose: Chooser): string {
  const lines = text.split('\n')
  const at = choose.below(lines.length)
  const line = lines[at] ?? ''
  const replacements = [
    [],
    [line, line],
    [` ${line}`],
    [line.slice(1)],
    [line.trimStart()],
    [line, ''],
  ]
  lines.splice(at, 1, ...choose.pick(replacements))
  return lines.join('\n')
}

/** Changes of a whole text that leave its meaning, or nearly. */
export function varyText(text: string, choose: Chooser): string {
  let varied = text
  if (choose.happens(0.08)) varied = `---\n${varied}`
  if (choose.happens(0.04)) varied += choose.pick(['...\n', '---\n', '# end', '\n\n'])
  if (choose.happens(0.05)) varied = varied.replaceAll('\n', choose.pick(['\r\n', '\r', '\u2028']))
  if (choose.happens(0.02)) varied = `\ufeff${varied}`
  if (choose.happens(0.04)) varied = varied.trimEnd()
  return varied
}
