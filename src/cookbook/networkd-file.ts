import { note } from './note.ts'
import type { UnitSection } from './unit-text.ts'
import { printUnit } from './unit-text.ts'

/**
 * A file of systemd-networkd as an entry of `storage.files` (systemd.network(5), systemd.netdev(5)).
 *
 * @param name such as `00-vlan.netdev`: networkd takes the first file by name that matches
 * @param why the comment above the entry
 */
export function networkdFile(name: string, why: string, ...sections: readonly UnitSection[]) {
  return note<{ path: string; mode: number; contents: { inline: string } }>(why, {
    path: `/etc/systemd/network/${name}`,
    mode: 0o644,
    contents: { inline: printUnit(...sections) },
  })
}

/** No address by itself: neither a link-local one nor one that an IPv6 router announces. */
export const NO_ADDRESS: readonly (readonly [string, string])[] = [
  ['LinkLocalAddressing', 'no'],
  ['IPv6AcceptRA', 'no'],
]

/** The boot goes on before this link has an address, or if it never has one. */
export const NOT_WAITED_FOR: UnitSection = ['Link', [['RequiredForOnline', 'no']]]
