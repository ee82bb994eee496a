import type { Address, Cidr } from '../address.ts'
import type { Check } from '../problem.ts'

/** Every address of the list must be of the family that the host has. */
export function sameFamily<L extends string, A extends string>(
  listKey: L,
  addressKey: A,
): Check<Record<L, readonly Address[]> & Record<A, Cidr>> {
  return (values) => {
    const list: readonly Address[] = values[listKey]
    const { family }: Address = (values[addressKey] as Cidr).address
    const stranger = list.find((address) => address.family !== family)
    if (stranger === undefined) return undefined
    return {
      input: listKey,
      severity: 'error',
      problem: `The host has IPv${family} only and cannot reach ${stranger.text}.`,
      fix: `Type an IPv${family} address.`,
    }
  }
}
