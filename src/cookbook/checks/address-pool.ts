import type { Cidr } from '../address.ts'
import { formatBits, networkBits } from '../address.ts'
import type { Check } from '../problem.ts'

/** Warns when the base of a pool has host bits, which say nothing about the range and mostly are a slip. */
export function poolBaseHasNoHostBits<B extends string>(baseKey: B): Check<Record<B, Cidr>> {
  return (values) => {
    const base: Cidr = values[baseKey]
    const network = networkBits(base)
    if (network === base.address.bits) return undefined
    const proper = `${formatBits(network, base.address)}/${base.prefix}`
    return {
      input: baseKey,
      severity: 'warning',
      problem: `${base.text} has host bits set: the range it lies in is ${proper}.`,
      fix: `Write ${proper} if you mean that, or a longer prefix for a smaller range.`,
    }
  }
}

/** Each network must fit into the base it is cut from. */
export function poolSizeFits<S extends string, B extends string>(
  sizeKey: S,
  baseKey: B,
): Check<Record<S, number> & Record<B, Cidr>> {
  return (values) => {
    const size: number = values[sizeKey]
    const base: Cidr = values[baseKey]
    if (size >= base.prefix) return undefined
    return {
      input: sizeKey,
      severity: 'error',
      problem: `A /${size} network does not fit into ${base.text}.`,
      fix: `Type ${base.prefix} or more.`,
    }
  }
}
