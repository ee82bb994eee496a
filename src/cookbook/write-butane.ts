import type { SpecId } from './define-recipe.ts'
import type { Fragment } from './fragment.ts'
import type { YamlStyle } from './write-yaml.ts'
import { writeYaml } from './write-yaml.ts'

/** Keys whose numbers are file modes, which people read and write in octal. */
export const MODES = new Set(['mode', 'file_mode', 'dir_mode'])

/** Keys in the order a careful person writes them; others follow in the order of the author. */
const ORDER = [
  ...['variant', 'version', 'ignition', 'kernel_arguments', 'passwd', 'storage', 'systemd'],
  ...['users', 'groups', 'disks', 'raid', 'luks', 'filesystems', 'directories', 'files', 'trees'],
  ...['links', 'units', 'path', 'name', 'device', 'target', 'hard', 'user', 'group', 'mode'],
  ...['overwrite', 'enabled', 'mask', 'contents', 'append', 'dropins'],
]

const STYLE: YamlStyle = {
  rank(key) {
    const index = ORDER.indexOf(key)
    return index === -1 ? ORDER.length : index
  },
  // The parts of the document, and those of a part: `files`, `links` and the like.
  beginsPart: (key, index, indent) =>
    indent === 0 ? key !== 'variant' && key !== 'version' : indent === 2 && index > 0,
  writeNumber: (key, value) => (MODES.has(key) ? `0${value.toString(8)}` : JSON.stringify(value)),
}

/**
 * Writes a Butane document as YAML for people: keys in a familiar order, octal modes, a blank line
 * before each part, and the rest as `writeYaml` has it.
 */
export function writeButane(spec: SpecId, fragment: Fragment): string {
  const [variant, version] = spec.split(' ')
  return writeYaml({ variant, version, ...fragment }, STYLE)
}
