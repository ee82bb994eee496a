import type { Cidr } from '../address.ts'
import type { Check } from '../problem.ts'

/** Each node gets a network of this length, and there may be 2^16 of them at most. */
const NODE = 24
const LARGEST = NODE - 16

/** The range of an IPv4 cluster as kubeadm admits it (its validation of podSubnet). */
export function podSubnetHoldsNodes<K extends string>(key: K): Check<Record<K, Cidr>> {
  return (values) => {
    const { prefix }: Cidr = values[key]
    if (prefix >= LARGEST && prefix <= NODE) return undefined
    return {
      input: key,
      severity: 'error',
      problem: `kubeadm cuts a /${NODE} for each node out of it, which a /${prefix} is too ${prefix > NODE ? 'small' : 'large'} for.`,
      fix: `Choose a prefix length from ${LARGEST} to ${NODE}; 16 is room for 256 nodes.`,
    }
  }
}
