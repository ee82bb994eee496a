/** Mount units and trees (upstream: validate.go of `base`). */
import type { Filesystem, Tree } from '../../schema/storage.ts'
import { rule, rules } from '../rule.ts'

export const storageRules = [
  ...rules<Filesystem>('Filesystem', [
    rule({ before: 'ign 3.3' }, ({ with_mount_unit: wanted, path, format }, report) => {
      if (wanted !== true) return
      if (!path) report('butane/mount-unit-path', ['path'])
      if (!format) report('butane/mount-unit-format', ['format'])
    }),
    rule({ since: 'ign 3.3' }, ({ with_mount_unit: wanted, path, format }, report) => {
      if (wanted !== true) return
      if (!format) report('butane/mount-unit-format', ['format'])
      else if (format !== 'swap' && !path) report('butane/mount-unit-path', ['path'])
    }),
  ]),
  ...rules<Tree>('Tree', [
    rule({}, ({ local }, report) => {
      if (!local) report('butane/tree-local-required')
    }),
  ]),
]
