/** Generated configs as Ignition JSON. */
import type { Shape } from '../../src/engine/reference.ts'
import type { Chooser } from './choice.ts'
import { Word, isMapping } from './tree.ts'
import type { Scalar, Tree } from './tree.ts'

/** Writes a tree with the field names of the JSON. */
export function writeJson(tree: Tree, shape: Shape, choose: Chooser): string {
  const value = toJson(tree, shape, choose)
  return JSON.stringify(value, undefined, choose.pick(['', ' ', '  ', '\t']))
}

function toJson(tree: Tree, shape: Shape | undefined, choose: Chooser): unknown {
  if (Array.isArray(tree)) {
    const item = shape?.kind === 'list' ? shape.item : undefined
    return tree.map((child) => toJson(child, item, choose))
  }
  if (!isMapping(tree)) return toLiteral(tree)
  const entries = Object.entries(tree).map(([name, child]) => {
    const field =
      shape?.kind === 'struct' ? shape.fields.find((known) => known.name === name) : undefined
    // Go matches keys in any case
    const key =
      field === undefined ? name : choose.happens(0.005) ? name.toUpperCase() : field.jsonName
    return [key, toJson(child, field?.shape, choose)] as const
  })
  return Object.fromEntries(entries)
}

/** What JSON has for a scalar; an octal mode becomes its number. */
function toLiteral(scalar: Scalar): unknown {
  if (!(scalar instanceof Word)) return scalar
  if (/^0o?[0-7]+$/.test(scalar.text)) return Number.parseInt(scalar.text.replace('o', ''), 8)
  try {
    return JSON.parse(scalar.text) as unknown
  } catch {
    return scalar.text
  }
}
