import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

/** XFS takes the fewest characters of the labels that the name becomes: 12, where ext4 takes 16. */
const NAME = /^[a-z][a-z0-9-]{0,11}$/

/** Flatcar finds its own partitions by these labels. */
const FLATCAR = /^(?:root|oem|oem-config|usr-[ab]|efi-system|bios-boot)$/i

/** A short name that becomes the label of a partition and of its file system. */
export function volumeName<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'volumeName',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      if (FLATCAR.test(text)) {
        return refuse('Flatcar has a partition of that name.', 'Choose another name.')
      }
      return NAME.test(text)
        ? accept(text)
        : refuse(
            'This does not fit into the label of a file system.',
            'Use up to 12 small letters, digits and hyphens, with a letter in front.',
          )
    },
  })
}
