/** Copies a Butane config into an Ignition config, field by field, leaving out the sugar. */
import type { Shape } from '../schema/shape.ts'
import type { Fields } from '../decode/decode.ts'
import type { TranslateContext } from './context.ts'
import { desugarers } from './desugar/index.ts'

/**
 * Copies a value and lets the desugarers of its structs add what their sugar means, each after the
 * struct's own fields, which is the order of upstream's report.
 *
 * @param path where the value stands; extended and restored while copying
 */
export function mirror(
  shape: Shape,
  from: unknown,
  path: (string | number)[],
  context: TranslateContext,
): unknown {
  if (shape.kind === 'list') {
    return (from as unknown[]).map((item, index) => {
      path.push(index)
      const copy = mirror(shape.item, item, path, context)
      path.pop()
      return copy
    })
  }
  if (shape.kind !== 'struct') return from
  const to: Fields = {}
  const fields = from as Fields
  for (const field of shape.fields) {
    const value = fields[field.name]
    if (value === undefined || field.sugar) continue
    path.push(field.name)
    to[field.name] = mirror(field.shape, value, path, context)
    path.pop()
  }
  desugarers.get(shape.name)?.(fields, to, path, context)
  return to
}
