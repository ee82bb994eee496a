import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { isSystemDisk } from '../system-disk.ts'

const DISK = /^\/dev\/(?:(?:sd|vd|xvd)[a-z]+|nvme\d+n\d+|disk\/by-(?:id|path)\/[a-z0-9][\w.:+@-]*)$/
const PARTITION = /^\/dev\/(?:(?:sd|vd|xvd)[a-z]+\d+|nvme\d+n\d+p\d+)$|-part\d+$/

/**
 * The device of a whole disk that is not Flatcar's own, by the name the kernel gives it or by its
 * link below /dev/disk.
 */
export function blockDevice<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'blockDevice',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      if (PARTITION.test(text)) {
        return refuse('This is a partition.', 'Name the whole disk, without the number at the end.')
      }
      if (!DISK.test(text)) {
        return refuse('This is not the device of a disk.', `Write it as in ${options.example}.`)
      }
      return isSystemDisk(text)
        ? refuse(`Flatcar itself is on ${text}.`, 'Name another disk, such as /dev/sdb.')
        : accept(text)
    },
  })
}
