/**
 * Every finding of the Butane stages: its permanent code, severity and upstream's sentence
 * (`config/common/errors.go` and `base/util` of Butane v0.29.0). The Ignition rules have a
 * catalog of their own beside this one.
 */
import type { Finding, Path, Severity } from './diagnostic.ts'
import { ignitionCatalog } from './catalog-ignition.ts'

export interface CatalogEntry {
  readonly severity: Severity
  /** The sentence, or how it is made from the facts of a case. */
  readonly message: string | ((...facts: string[]) => string)
}

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
  'butane/too-many-resource-sources-3.0': error(
    'only one of the following can be set: inline, source',
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
  'butane/mount-unit-path-3.1': error('path is required if with_mount_unit is true'),
  'butane/mount-unit-format': error('format is required if with_mount_unit is true'),

  // fields that a variant refuses
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
