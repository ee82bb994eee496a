import type { Fragment } from '../fragment.ts'
import { toggle } from '../inputs/toggle.ts'
import { note } from '../note.ts'
import type { Updates } from '../sysext/extension-updates.ts'

/** Who reboots the node; the answer of each recipe for one. */
export const clusterReboots = toggle({
  label: 'The cluster reboots the node',
  help: 'Masks locksmithd, so that a program of the cluster such as kured empties the node before it reboots it. Without such a program nothing reboots it.',
  default: true,
})

/** What a node does about a new release of its extension: kured looks for a mark, locksmithd for none. */
export function nodeUpdates(byCluster: boolean): Updates {
  return byCluster ? 'reboot' : 'stage'
}

/** Takes reboots away from the host where the cluster has them. */
export function rebootsFragment(byCluster: boolean): Fragment {
  if (!byCluster) return {}
  return {
    systemd: {
      units: [
        note('The cluster decides when the node reboots, so nothing else may.', {
          name: 'locksmithd.service',
          mask: true,
        }),
      ],
    },
  }
}
