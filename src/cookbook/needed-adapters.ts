import type { Butane } from '../engine/index.ts'
import { readNetworks } from './networks.ts'

/** An adapter that the config wants beside the first. */
export interface NeededAdapter {
  /** Its name, or its MAC address where the config goes by that. */
  adapter: string
  /** The MAC address to give it; undefined for one that it is not known by, or that cannot be given. */
  mac: string | undefined
}

/** What the first VMXNET3 adapters of a machine are called, by their slots. */
const BY_SLOT = ['ens192', 'ens224', 'ens256']
const VMWARE_NAME = /^ens\d+$/
const PLAIN_NAME = /^[A-Za-z0-9][\w.-]*$/
/** What vSphere lets one give an adapter by hand. */
const BY_HAND = /^00:50:56:[0-3][\da-f](:[\da-f]{2}){2}$/

/**
 * The adapters that a config names, beside the first. A name counts where it is certain that each has an
 * adapter of its own: one that VMware gives, alone in its file, and every member of a bond or a bridge.
 */
export function neededAdapters(config: Butane): NeededAdapter[] {
  const hardware = readNetworks(config).filter(({ virtual }) => !virtual)
  const named = hardware.flatMap(({ interfaces, member }) =>
    member
      ? interfaces.filter((name) => PLAIN_NAME.test(name))
      : interfaces.length === 1
        ? interfaces.filter((name) => VMWARE_NAME.test(name))
        : [],
  )
  const last = BY_SLOT.findLastIndex((name) => named.includes(name))
  const names = new Set([...BY_SLOT.slice(0, last + 1), ...named])
  const macs = new Set(
    hardware.flatMap(({ interfaces, macs: [mac, ...more] }) =>
      interfaces.length === 0 && mac !== undefined && more.length === 0 ? [mac.toLowerCase()] : [],
    ),
  )
  return [
    ...[...names].map((adapter) => ({ adapter, mac: undefined })),
    ...[...macs].map((mac) => ({ adapter: mac, mac: BY_HAND.test(mac) ? mac : undefined })),
  ].slice(1)
}
