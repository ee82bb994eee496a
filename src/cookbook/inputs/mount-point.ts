import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { hiddenBelow } from '../mount-folder.ts'

// No character of it means anything to systemd, to a shell or to fstab.
const PATH = /^(?:\/[\w.-]+)+$/

const AWAY = 'Mount it below /srv, /mnt or /var/lib, as in /srv/data.'

/** The folder at which a file system appears; not one that the system needs as it is. */
export function mountPoint<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'mountPoint',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      if (!PATH.test(text) || /\/\.\.?(?:\/|$)/.test(text)) {
        return refuse(
          'This is not the path of a folder, or it has characters that need quotes.',
          `Write it from the root on, without a slash at the end, as in ${options.example}.`,
        )
      }
      const hidden = hiddenBelow(text)
      if (hidden === undefined) return accept(text)
      return hidden === 'extensions'
        ? refuse('System extensions hide what is mounted there.', AWAY)
        : refuse('The system needs what is in that folder.', AWAY)
    },
  })
}
