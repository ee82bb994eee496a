import { mountUnitName } from '../../../engine/index.ts'
import type { Path } from '../../../engine/index.ts'
import { hiddenBelow } from '../../mount-folder.ts'
import { resolvePath } from '../../written-nodes.ts'
import type { Lint } from '../lint.ts'

/** Finds mounts that system extensions would hide, and those that would hide the system itself. */
export const mountBelowOpt: Lint = ({ butane: { config, spec } }, report) => {
  const check = (folder: string, path: Path) => {
    const hidden = hiddenBelow(folder)
    if (hidden === 'extensions' && spec.variant === 'flatcar') {
      report('host/mount-below-opt', path, { facts: [/^\/\w+/.exec(folder)?.[0] ?? ''] })
    } else if (hidden === 'system') report('host/mount-over-system', path, { facts: [folder] })
  }
  for (const [index, { path = '' }] of (config.storage?.filesystems ?? []).entries()) {
    if (path !== '') check(resolvePath(path), ['storage', 'filesystems', index, 'path'])
  }
  for (const [index, { name = '', contents, mask }] of (config.systemd?.units ?? []).entries()) {
    if (contents === undefined || mask || !name.endsWith('.mount')) continue
    // a hyphen is a slash in the name of a mount unit; one in a path is escaped
    const folder = `/${name.slice(0, -'.mount'.length).replaceAll('-', '/')}`
    if (mountUnitName(folder) === name) check(folder, ['systemd', 'units', index, 'name'])
  }
}
