/**
 * Every finding of the Ignition rules: its permanent code, severity and upstream's sentence
 * (`config/shared/errors/errors.go` of Ignition v2.26.0).
 */
import type { CatalogEntry } from './diagnostic.ts'

type Message = CatalogEntry['message']

const error = (message: Message): CatalogEntry => ({ severity: 'error', message })
const warning = (message: Message): CatalogEntry => ({ severity: 'warning', message })

export const ignitionCatalog = {
  // the document
  'ignition/json-syntax': error((sentence) => sentence),
  'ignition/json-type': error((sentence) => sentence),
  'ignition/duplicate': error('duplicate entry defined'),
  'ignition/version-invalid': error("invalid config version (couldn't parse)"),

  // resources and proxies
  'ignition/compression-invalid': error('invalid compression method'),
  'ignition/verification-without-source': error(
    'source must be specified if verification is specified',
  ),
  'ignition/hash-malformed': error('malformed hash specifier'),
  'ignition/hash-unrecognized': error('unrecognized hash function'),
  'ignition/hash-wrong-size': error('incorrect size for hash sum'),
  'ignition/source-required': error('source is required'),
  'ignition/url-invalid': error('unable to parse url'),
  'ignition/url-scheme': error('invalid url scheme'),
  'ignition/data-url-invalid': error((sentence) => sentence),
  'ignition/s3-arn-invalid': error('invalid S3 ARN format'),
  'ignition/s3-version-id-invalid': error('invalid S3 object VersionId'),
  'ignition/http-header-name-empty': error("HTTP header name can't be empty"),
  'ignition/http-header-value-empty': error('unable to parse HTTP header'),
  'ignition/http-headers-scheme': error('cannot use HTTP headers with this source scheme'),
  'ignition/proxy-scheme': error('proxies must be http(s)'),
  'ignition/proxy-insecure': warning('insecure plaintext HTTP proxy specified for HTTPS resources'),

  // files, directories and links
  'ignition/path-missing': error('path not specified'),
  'ignition/path-relative': error('path not absolute'),
  'ignition/path-not-simplified': error('path is not fully simplified'),
  'ignition/path-conflicts-systemd': error('path conflicts with systemd unit or dropin'),
  'ignition/mode-invalid': error('illegal file mode'),
  'ignition/mode-special-bits': warning(
    'setuid/setgid/sticky bits are not supported or functional in spec versions older than 3.6.0',
  ),
  'ignition/overwrite-without-source': error('overwrite must be false if source is unspecified'),
  'ignition/id-and-name': error('cannot set both id and name'),
  'ignition/file-through-link': error('file path includes link in config'),
  'ignition/directory-through-link': error('directory path includes link in config'),
  'ignition/link-through-link': error('link path includes link in config'),
  'ignition/link-target-required': error('link target is required'),
  'ignition/hard-link-to-directory': error('hard link target is a directory'),
  'ignition/hard-link-owner': warning('user/group ignored for hard link'),

  // disks and partitions
  'ignition/device-required': error('disk device is required'),
  'ignition/partition-numbers-collide': error('partition numbers collide'),
  'ignition/partitions-overlap': error('partitions overlap'),
  'ignition/partition-zero-with-absent': error(
    'shouldExist is false for a partition and other partition(s) has start or size 0',
  ),
  'ignition/partition-labels-collide': error('cannot use the same partition label twice'),
  'ignition/partition-absent-with-others': error(
    'shouldExist specified false with other options also specified',
  ),
  'ignition/partition-unnamed': error('a partition number >= 1 or a label must be specified'),
  'ignition/partition-label-too-long': error('partition labels may not exceed 36 characters'),
  'ignition/partition-label-colon': error(
    'partition label will be truncated to text before the colon',
  ),
  'ignition/guid-malformed': error(
    'doesn\'t match the form "01234567-89AB-CDEF-EDCB-A98765432101"',
  ),

  // filesystems
  'ignition/filesystem-on-partitions': warning('filesystem overwrites partitioned device'),
  'ignition/filesystem-implicit-wipe': warning(
    'device matches disk with wipeTable enabled; filesystem will be wiped',
  ),
  'ignition/filesystem-format-required': error(
    'format cannot be empty when path, label, uuid, wipeFilesystem, options, or mountOptions is specified',
  ),
  'ignition/filesystem-format-invalid': error('invalid filesystem format'),
  'ignition/filesystem-label-without-format': error(
    'filesystem must specify format if label is specified',
  ),
  'ignition/filesystem-label-too-long': error(
    (limit, format) =>
      `filesystem labels cannot be longer than ${limit} characters when using ${format}`,
  ),

  // RAID and LUKS
  'ignition/raid-level-required': error('raid level is required'),
  'ignition/raid-level-unrecognized': error('unrecognized raid level'),
  'ignition/raid-spares-unsupported': error('spares unsupported for linear and raid0 arrays'),
  'ignition/raid-devices-required': error('raid devices required'),
  'ignition/luks-name-slash': error('device names cannot contain slashes'),
  'ignition/luks-label-too-long': error('luks device labels cannot be longer than 47 characters'),
  'ignition/luks-key-file-invalid': error('invalid key-file source'),
  'ignition/clevis-custom-with-others': error(
    'cannot use custom clevis config with tpm2, tang, or threshold',
  ),
  'ignition/clevis-pin-required': error('missing required custom clevis pin'),
  'ignition/clevis-pin-unknown': error('unsupported clevis pin'),
  'ignition/clevis-config-required': error('missing required custom clevis config'),
  'ignition/tang-thumbprint-required': error('thumbprint is required'),
  'ignition/tang-advertisement-invalid': error('advertisement is not valid JSON'),
  'ignition/cex-with-clevis': error('cannot use cex with clevis'),
  'ignition/cex-with-key-file': error('cannot use key file with cex'),

  // systemd
  'ignition/unit-extension': error('invalid systemd unit extension'),
  'ignition/dropin-extension': error('invalid systemd drop-in extension'),
  'ignition/unit-contents-invalid': error((sentence) => `invalid unit content: ${sentence}`),
  'ignition/unit-without-install': warning(
    (unit) => `unit ${unit} is enabled, but has no install section so enable does nothing`,
  ),
  'ignition/template-without-install': warning(
    (template, instance) =>
      `template unit ${template} for ${instance} doesn't have Install section`,
  ),
} as const satisfies Record<string, CatalogEntry>
