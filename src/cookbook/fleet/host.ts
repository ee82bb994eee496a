import { DEPLOY_PREFIX } from '../initial-values.ts'
import type { Address, Cidr } from '../address.ts'
import { parseAddress, parseCidr } from '../address.ts'
import type { Recipe } from '../define-recipe.ts'
import { evaluate } from '../evaluate.ts'
import type { Evaluation } from '../evaluate.ts'
import type { Values } from '../input.ts'
import { perHostInputs } from './columns.ts'

/** Keys under which the parts that recipes share ask for these. */
export const HOST_NAME = 'hostname'
export const ADDRESS = 'address'
const GATEWAY = 'gateway'

/** Key of the setting that names a virtual machine; without an answer it is the host name. */
export const MACHINE_NAME = `${DEPLOY_PREFIX}name`

/** One host of a fleet. */
export interface Host {
  /** All its raw answers: those of all hosts, and its own on top. */
  values: Values
  evaluation: Evaluation
  /** The address with its prefix length, and the gateway; undefined where there is none to read. */
  address: Cidr | undefined
  gateway: Address | undefined
}

/** Gives the host of a row; the same object again as long as both arguments are the same objects. */
export interface HostEvaluator {
  (shared: Values, row: Values): Host
  /** Whether the host is there already, so that asking for it takes no time. */
  has: (shared: Values, row: Values) => boolean
}

/**
 * Makes an evaluator that remembers its hosts: after an edit of one row only that row is evaluated
 * anew. Nothing is kept of rows and answers that nobody holds any more.
 */
export function createHostEvaluator(recipe: Recipe): HostEvaluator {
  const known = new WeakMap<Values, WeakMap<Values, Host>>()
  const find = (shared: Values, row: Values) => known.get(shared)?.get(row)
  const make = (shared: Values, row: Values): Host => {
    const values = valuesOf(recipe, shared, row)
    const host = {
      values,
      evaluation: evaluate(recipe, values),
      address: parseCidr((values[ADDRESS] ?? '').trim()),
      gateway: parseAddress((values[GATEWAY] ?? '').trim()),
    }
    const rows = known.get(shared) ?? new WeakMap<Values, Host>()
    known.set(shared, rows.set(row, host))
    return host
  }
  return Object.assign((shared: Values, row: Values) => find(shared, row) ?? make(shared, row), {
    has: (shared: Values, row: Values) => find(shared, row) !== undefined,
  })
}

/**
 * The raw answers of a host: its own, and those of all hosts where it has none. What differs from host
 * to host is its own alone; its machine is named after it, unless its row names the machine.
 */
function valuesOf(recipe: Recipe, shared: Values, row: Values): Values {
  const own = [MACHINE_NAME, ...perHostInputs(recipe).map(([key]) => key)]
  const given = Object.entries(row).filter(([, raw]) => raw.trim() !== '')
  return {
    ...shared,
    ...Object.fromEntries(own.map((key) => [key, ''])),
    ...Object.fromEntries(given),
  }
}
