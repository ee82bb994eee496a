import type { Fragment } from '../fragment.ts'
import { note } from '../note.ts'
import { lines } from '../text-tree.ts'

/** Flatcar fetches the extensions that this file names before it leaves the initrd (bootengine). */
export const EXTENSIONS_FILE = '/etc/flatcar/enabled-sysext.conf'

/** Enables extensions that Flatcar itself publishes with each release, by their names. */
export function enableOfficial(names: readonly string[]): Fragment {
  if (names.length === 0) return {}
  return {
    storage: {
      files: [
        note('Flatcar downloads these for its own release, at first boot and with each update.', {
          path: EXTENSIONS_FILE,
          mode: 0o644,
          contents: lines(names),
        }),
      ],
    },
  }
}
