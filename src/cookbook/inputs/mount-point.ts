import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

// No character of it means anything to systemd, to a shell or to fstab.
const PATH = /^(?:\/[\w.-]+)+$/

/** Folders whose contents a mount would hide from the system, wholly or from there on. */
const SYSTEM = /^\/(?:bin|boot|dev|etc|lib|lib64|oem|proc|root|run|sbin|sys|tmp)(?:\/|$)/
const NEEDED = /^\/(?:var|var\/lib|var\/log|home|home\/core)$/
/** System extensions lay themselves over these (flatcar/Flatcar#2111). */
const EXTENDED = /^\/(?:opt|usr)(?:\/|$)/

const AWAY = 'Mount it below /srv, /mnt or /var/lib, as in /srv/data.'

/** The folder at which a file system appears; not one that the system needs as it is. */
export function mountPoint<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'mountPoint',
    control: 'line',
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      if (!PATH.test(text) || /\/\.\.?(?:\/|$)/.test(text)) {
        return refuse(
          'This is not the path of a folder, or it has characters that need quotes.',
          `Write it from the root on, without a slash at the end, as in ${options.example}.`,
        )
      }
      if (EXTENDED.test(text)) return refuse('System extensions hide what is mounted there.', AWAY)
      return SYSTEM.test(text) || NEEDED.test(text)
        ? refuse('The system needs what is in that folder.', AWAY)
        : accept(text)
    },
  })
}
