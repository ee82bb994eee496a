import { mayRead } from '../../../network-manager.ts'
import { replaceScalar } from '../../fix.ts'
import { insertEntry } from '../insert.ts'
import type { Lint } from '../../lint.ts'

const CONNECTION = /^\/etc\/NetworkManager\/system-connections\/[^/.][^/]*(?<!~)$/
/** What Ignition gives a file without a mode. */
const DEFAULT_MODE = 0o644

/** Finds connections that NetworkManager refuses, because others than root can read or change them. */
export const networkManagerMode: Lint = ({ butane }, report) => {
  const { config, spec } = butane
  if (spec.variant !== 'fcos') return
  for (const [index, { path: file = '', mode, user }] of (config.storage?.files ?? []).entries()) {
    if (!CONNECTION.test(file)) continue
    const path = ['storage', 'files', index]
    if (!mayRead(mode ?? DEFAULT_MODE)) {
      const edit =
        mode === undefined
          ? insertEntry(butane, path, 'mode: 0600')
          : replaceScalar(butane, [...path, 'mode'], /^(?:0o?)?\d+$/, '0600')
      const said = `has the mode 0${(mode ?? DEFAULT_MODE).toString(8)}`
      report(
        'host/network-manager-mode',
        mode === undefined ? [...path, 'path'] : [...path, 'mode'],
        {
          facts: [said],
          fixes: [{ label: 'Write mode: 0600', edit }],
        },
      )
    }
    const owner = user?.name ?? user?.id
    if (owner === undefined || owner === 0 || owner === 'root') continue
    report('host/network-manager-mode', [...path, 'user'], { facts: [`belongs to ${owner}`] })
  }
}
