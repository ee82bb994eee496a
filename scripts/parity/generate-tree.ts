/** Configs made from a spec's shape: any field, with sound values or odd ones. */
import type { FieldShape, Shape, StructShape } from '../../src/engine/reference.ts'
import type { Chooser } from './choice.ts'
import { Word } from './tree.ts'
import type { Mapping, Scalar, Tree } from './tree.ts'
import { ROLE, fields, kinds, oddWords } from './values.ts'
import type { Values } from './values.ts'

export interface Plan {
  readonly choose: Chooser
  /** The Ignition version of nested configs. */
  readonly ignition: string
  /** Share of scalars with an odd value. */
  readonly oddity: number
  /** Share of fields that are there. */
  readonly density: number
  /** Path of a field that has to be there, with an odd value when `oddFocus` is set. */
  readonly focus: readonly string[]
  readonly oddFocus: boolean
  /** Ignition JSON instead of Butane. */
  readonly json: boolean
}

/** The fields of a source format: Butane has the sugar, Ignition what is generated. */
export function fieldsOf(shape: StructShape, json: boolean): readonly FieldShape[] {
  return shape.fields.filter((field) => (json ? !field.sugar : !field.generated))
}

/** Every field of a spec with a path to it, list indexes left out. */
export function pathsOf(shape: Shape, json: boolean, above: readonly string[] = []): string[][] {
  if (shape.kind === 'list') return pathsOf(shape.item, json, above)
  if (shape.kind !== 'struct') return []
  return fieldsOf(shape, json).flatMap((field) => {
    const path = [...above, field.name]
    return [path, ...pathsOf(field.shape, json, path)]
  })
}

/** Generates one config. */
export function generateTree(shape: StructShape, plan: Plan): Mapping {
  const { choose } = plan
  let counter = 0
  return struct(shape, [])

  function struct(node: StructShape, path: readonly string[]): Mapping {
    const tree: Mapping = {}
    for (const field of fieldsOf(node, plan.json)) {
      const below = [...path, field.name]
      const isFocus = below.every((name, index) => plan.focus[index] === name)
      if (!isFocus && !choose.happens(field.always ? 1 - plan.oddity / 2 : plan.density)) continue
      tree[field.name] = value(field.shape, below)
    }
    return tree
  }

  function value(node: Shape, path: readonly string[]): Tree {
    switch (node.kind) {
      case 'struct':
        return struct(node, path)
      case 'list': {
        const count = choose.happens(0.04) ? 0 : 1 + choose.below(choose.pick([1, 2, 4]))
        return Array.from({ length: count }, () => value(node.item, path))
      }
      case 'map':
        return labels()
      default:
        return scalar(node, path)
    }
  }

  function scalar(node: Shape & { readonly octal: boolean }, path: readonly string[]): Scalar {
    const kind = node.octal ? 'octal' : node.kind
    const { sound, odd } = valuesOf(path, kind)
    const atFocus = plan.oddFocus && path.join('.') === plan.focus.join('.')
    if (!atFocus && !choose.happens(plan.oddity)) return fill(choose.pick(sound))
    if (odd.length === 0 || choose.happens(0.25)) return fill(choose.pick(oddWords))
    return fill(choose.pick(odd))
  }

  function labels(): Mapping {
    if (choose.happens(plan.oddity)) return choose.happens(0.5) ? {} : { [ROLE]: '' }
    const more = choose.happens(0.3)
      ? { [`label-${choose.below(9)}`]: fill(choose.pick(oddWords)) }
      : {}
    return { [ROLE]: choose.pick(['worker', 'master']), ...more }
  }

  /** `#` becomes a number of its own, so that names do not clash by accident. */
  function fill(scalar: Scalar): Scalar {
    if (typeof scalar !== 'string') return scalar
    const numbered = scalar.length < 300 ? scalar.replace('#', () => String(++counter)) : scalar
    return numbered.replaceAll('$IGNITION', plan.ignition)
  }
}

function valuesOf(path: readonly string[], kind: string): Values {
  for (const start of path.keys()) {
    const known = fields[path.slice(start).join('.')]
    if (known !== undefined && fits(known, kind)) return known
  }
  const general = kinds[kind]
  if (general === undefined) throw new Error(`no values for ${kind}`)
  return general
}

/** A name can be a switch in one place and a text in another. */
function fits({ sound: [first] }: Values, kind: string): boolean {
  if (first instanceof Word) return kind === 'octal'
  return typeof first === (kind === 'integer' ? 'number' : kind)
}
