import type { YamlNode } from '../../engine/index.ts'
import { columnOf } from './lines.ts'

/** How a text is indented. */
export interface Style {
  /** Spaces between a key and the keys below it. */
  step: number
  /** Spaces between a key and the dashes of its list, which may be none. */
  dash: number
}

/** Takes the indentation from the first mapping and the first list below a key of the reader's. */
export function detectStyle(text: string, root: YamlNode): Style {
  let step: number | undefined
  let dash: number | undefined
  const waiting = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'sequence') for (const item of node.items.toReversed()) waiting.push(item)
    if (node.kind !== 'mapping' || node.flow) continue
    for (const { key, value } of node.pairs.toReversed()) {
      waiting.push(value)
      if (value.kind === 'scalar' || value.kind === 'alias' || value.flow) continue
      const child = value.kind === 'mapping' ? value.pairs[0]?.key.start : value.start
      const depth = columnOf(text, child ?? value.start) - columnOf(text, key.start)
      // A key behind `?` may be further to the right than what is below it.
      if (value.kind === 'mapping' && depth > 0) step = depth
      if (value.kind === 'sequence' && depth >= 0) dash = depth
    }
    if (step !== undefined && dash !== undefined) break
  }
  return { step: step ?? (dash === 0 ? 2 : (dash ?? 2)), dash: dash ?? step ?? 2 }
}
