/**
 * Every finding of the Butane stages: its permanent code, severity and upstream's sentence
 * (`config/common/errors.go` and `base/util` of Butane v0.29.0). The Ignition rules have a
 * catalog of their own beside this one.
 */
import type { CatalogEntry, Finding, Path } from './diagnostic.ts'
import { ignitionCatalog } from './catalog-ignition.ts'

const error = (message: CatalogEntry['message']): CatalogEntry => ({ severity: 'error', message })
const warning = (message: CatalogEntry['message']): CatalogEntry => ({
  severity: 'warning',
  message,
})

export const butaneCatalog = {
  // reading the document
  'butane/unused-key': warning((key) => `unused key ${key}`),
  'butane/tree-mismatch': warning(
    (path) =>
      `context tree does not match content tree at ${path}. ` +
      'Line and column reporting may be inconsistent. Unused keys may not be reported',
  ),

  // resources and trees
  'butane/too-many-resource-sources': error(
    'only one of the following can be set: inline, local, source',
  ),
  'butane/nested-config-invalid': error('config is not valid'),
  'butane/nested-config-syntax': error((sentence) => sentence),
  'butane/nested-config-version-unknown': warning(
    'skipping validation for the merge/replace ignition config due to an unkown version',
  ),
  'butane/files-dir-escape': error('local file path traverses outside the files directory'),
  'butane/files-dir-missing': error(
    'local file paths are relative to a files directory that must be specified with -d/--files-dir',
  ),
  'butane/local-file': error((sentence) => sentence),
  'butane/tree-node-type': error('trees may only contain files, directories, and symlinks'),
  'butane/node-exists': error('matching filesystem node has existing contents or different type'),
  'butane/tree-not-directory': error('root of tree must be a directory'),
  'butane/tree-local-required': error('local is required'),

  // filesystem nodes
  'butane/decimal-mode': warning(
    'unreasonable mode would be reasonable if specified in octal; remember to add a leading zero',
  ),

  // systemd
  'butane/too-many-systemd-sources': error(
    'only one of the following can be set: contents, contents_local',
  ),
  'butane/quadlet-extension': error(
    'unsupported file extension for quadlet: must be one of ' +
      '.container, .volume, .network, .kube, .image, .build, .pod, or .artifact',
  ),
  'butane/quadlet-instance-contents': error(
    'template instances cannot have contents or contents_local',
  ),

  // mount units
  'butane/mount-unit-path': error(
    'path is required if with_mount_unit is true and format is not swap',
  ),
  'butane/mount-unit-format': error('format is required if with_mount_unit is true'),

  // Fedora CoreOS: boot device and its partitions
  'butane/mount-point-forbidden': error(
    'path must be under /etc or /var if with_mount_unit is true',
  ),
  'butane/boot-layout-unknown': error(
    'layout must be one of: aarch64, ppc64le, s390x-eckd, s390x-virt, s390x-zfcp, x86_64',
  ),
  'butane/boot-layout-unknown-1.3': error('layout must be one of: aarch64, ppc64le, x86_64'),
  'butane/mirror-devices': error('mirroring requires at least two devices'),
  'butane/mirror-layout-missing': warning(
    'boot_device.layout should be specified when boot_device.mirror is specified',
  ),
  'butane/mirror-layout-required': error(
    'boot_device.layout should be specified when boot_device.mirror is specified',
  ),
  'butane/boot-luks-device-required': error(
    'device is required for layouts: s390x-eckd, s390x-zfcp',
  ),
  'butane/mirror-unsupported': error(
    'mirroring not supported on layouts: s390x-eckd, s390x-zfcp, s390x-virt',
  ),
  'butane/boot-luks-device-name': error(
    'device name must start with /dev/dasd on s390x-eckd layout or /dev/sd on s390x-zfcp layout',
  ),
  'butane/cex-architecture': error('when using cex the targeted architecture must match s390x'),
  'butane/boot-luks-method-required': error('no method specified for luks'),
  'butane/partition-reuse-by-label': warning(
    'partitions cannot be reused by label; number must be specified except on boot disk ' +
      '(/dev/disk/by-id/coreos-boot-disk) or when wipe_table is true',
  ),
  'butane/partition-number-reserved': warning(
    'incorrect partition number; a new partition will be created using reserved label',
  ),
  'butane/root-too-small': warning('root should have 8GiB of space assigned'),
  'butane/root-constrained': warning(
    'root partition cannot expand; it is set to fill available space but is followed by an ' +
      'auto-positioned partition',
  ),
  'butane/grub-name-required': error('field "name" is required'),
  'butane/grub-password-required': error('field "password_hash" is required'),

  // OpenShift's MachineConfigs
  'butane/openshift-field-elided': warning('field ignored in raw mode'),
  'butane/openshift-name-required': error('metadata.name is required'),
  'butane/openshift-role-required': error(
    'machineconfiguration.openshift.io/role label is required',
  ),
  'butane/openshift-kernel-type': error('must be empty, "default", or "realtime"'),
  'butane/openshift-cex-kernel-argument': error(
    "'rd.luks.key=/etc/luks/cex.key' must be set as kernel argument when CEX is enabled for the " +
      'boot device',
  ),
  'butane/openshift-btrfs': error('btrfs is not supported in this spec version'),
  'butane/openshift-filesystem-none': error('format "none" is not supported in this spec version'),
  'butane/openshift-file-source': error(
    'file contents source must be data URL in this spec version',
  ),
  'butane/openshift-file-append': error('appending to files is not supported in this spec version'),
  'butane/openshift-file-compression': error(
    'file compression is not supported in this spec version',
  ),
  'butane/openshift-file-headers': error(
    'file HTTP headers are not supported in this spec version',
  ),
  'butane/openshift-file-mode': error('special mode bits are not supported in this spec version'),
  'butane/openshift-groups': error('groups are not supported in this spec version'),
  'butane/openshift-user-field': error(
    'fields other than "name", "ssh_authorized_keys", and "password_hash" (4.13.0+) are not ' +
      'supported in this spec version',
  ),
  'butane/openshift-user-name': error(
    'users other than "core" are not supported in this spec version',
  ),
  'butane/openshift-kernel-arguments': error(
    'this section cannot be used for kernel arguments in this spec version; ' +
      'use openshift.kernel_arguments instead',
  ),
  'butane/openshift-directories': error('directories are not supported in this spec version'),
  'butane/openshift-links': error('links are not supported in this spec version'),

  // fields that a variant refuses
  'butane/kernel-arguments-unsupported': error(
    'kernel argument customization is not supported in this spec version',
  ),
  'butane/disks-unsupported': error('disk customization is not supported in this spec version'),
  'butane/filesystems-unsupported': error(
    'filesystem customization is not supported in this spec version',
  ),
  'butane/luks-unsupported': error('luks is not supported in this spec version'),
  'butane/raid-unsupported': error('raid is not supported in this spec version'),
  'butane/clevis-unsupported': error('clevis is not supported in this spec version'),
  'butane/cex-unsupported': error('cex is not currently supported on the target platform'),
} as const satisfies Record<string, CatalogEntry>

const catalog: Readonly<Record<string, CatalogEntry>> = { ...butaneCatalog, ...ignitionCatalog }

export type Code = keyof typeof butaneCatalog | keyof typeof ignitionCatalog

/** Makes the finding of a code at a path; `facts` fill the sentence where it has gaps. */
export function finding(code: Code, path: Path, ...facts: string[]): Finding {
  const entry = catalog[code]
  if (entry === undefined) throw new Error(`code ${code} is not in the catalog`)
  const { severity, message } = entry
  return {
    code,
    severity,
    message: typeof message === 'string' ? message : message(...facts),
    path,
  }
}
