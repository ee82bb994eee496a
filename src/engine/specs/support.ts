/**
 * Fields that exist at a spec's level but that its variant refuses (upstream: the field filters
 * in `config/<variant>/v<version>/translate.go`).
 */
import type { Code } from '../diagnostics/catalog.ts'
import type { Gate } from '../schema/levels.ts'

export interface SupportFilter extends Gate {
  /** Path of the refused field, lists written as the field alone. */
  readonly path: string
  readonly code: Code
  /** Whether an empty string passes. */
  readonly emptyIsFine?: true
}

/** OpenShift's users have a name, keys and, from 4.13 on, a password; everything else is refused. */
const OPENSHIFT_USER_FIELDS = [
  'gecos',
  'groups',
  'home_dir',
  'no_create_home',
  'no_log_init',
  'no_user_group',
  'primary_group',
  'shell',
  'should_exist',
  'system',
  'uid',
]

/** Image-based systems, whose disks are laid out by their installer. */
const imageBased = (variant: string): SupportFilter[] => [
  { variant, path: 'kernel_arguments', code: 'butane/kernel-arguments-unsupported' },
  { variant, path: 'storage.disks', code: 'butane/disks-unsupported' },
  { variant, path: 'storage.filesystems', code: 'butane/filesystems-unsupported' },
  { variant, path: 'storage.luks', code: 'butane/luks-unsupported' },
  { variant, path: 'storage.raid', code: 'butane/raid-unsupported' },
]

const openshift = (path: string, code: Code, gate: Gate = {}): SupportFilter => ({
  variant: 'openshift',
  path,
  code,
  ...gate,
})

export const supportFilters: readonly SupportFilter[] = [
  {
    variant: 'flatcar',
    before: 'ign 3.7',
    path: 'storage.luks.clevis',
    code: 'butane/clevis-unsupported',
  },
  {
    variant: 'flatcar',
    since: 'ign 3.7',
    path: 'storage.luks.cex',
    code: 'butane/cex-unsupported',
  },
  ...imageBased('r4e'),
  ...imageBased('fiot'),
  openshift('kernel_arguments', 'butane/openshift-kernel-arguments', { since: 'openshift 4.14' }),
  openshift('passwd.groups', 'butane/openshift-groups'),
  ...OPENSHIFT_USER_FIELDS.map((field) =>
    openshift(`passwd.users.${field}`, 'butane/openshift-user-field'),
  ),
  openshift('passwd.users.password_hash', 'butane/openshift-user-field', {
    before: 'openshift 4.13',
  }),
  openshift('storage.directories', 'butane/openshift-directories'),
  openshift('storage.files.append', 'butane/openshift-file-append'),
  {
    ...openshift('storage.files.contents.compression', 'butane/openshift-file-compression', {
      before: 'openshift 4.10',
    }),
    // desugaring writes an empty one, which is harmless
    emptyIsFine: true,
  },
  openshift('storage.files.contents.http_headers', 'butane/openshift-file-headers'),
  openshift('storage.links', 'butane/openshift-links'),
]
