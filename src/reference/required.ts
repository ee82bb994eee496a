/**
 * Fields that the rules ask for although the schema can do without them. The unit test takes each
 * one away from a config that is fine and lets the engine refuse the rest.
 */
import type { Gate } from '../engine/reference.ts'

export interface RequiredField extends Gate {
  /** Name of the schema's node, as rules attach to it. */
  readonly node: string
  readonly field: string
}

export const requiredByRule: readonly RequiredField[] = [
  { node: 'ClevisCustom', field: 'config' },
  { node: 'ClevisCustom', field: 'pin' },
  { node: 'GrubUser', field: 'name' },
  { node: 'GrubUser', field: 'password_hash' },
  // where there is a boot_device, an entry may add to one that it makes
  { node: 'Luks', field: 'device', before: 'fcos 1.3' },
  { node: 'Metadata', field: 'labels' },
  { node: 'Metadata', field: 'name' },
  { node: 'Raid', field: 'devices', before: 'fcos 1.3' },
  { node: 'Raid', field: 'level', before: 'fcos 1.3' },
  { node: 'Tang', field: 'thumbprint' },
  { node: 'Tang', field: 'url' },
  { node: 'Tree', field: 'local' },
]

/** Fields that the Ignition config always has, while the YAML may leave them to other sections. */
export const optionalInYaml: readonly RequiredField[] = [
  // a link that comes out of a tree has its target there
  { node: 'Link', field: 'target' },
  { node: 'Raid', field: 'level', since: 'fcos 1.3' },
]

/**
 * Sections that a variant refuses only once they are desugared, which no filter on the section
 * itself shows.
 */
export const refusedSections: readonly (Gate & { readonly path: string })[] = [
  // it is turned into a piece that is appended to a file
  { variant: 'openshift', before: 'openshift 4.23', path: 'grub' },
]

/** Places of the schema that need one of several fields, by the path of the item. */
export const oneOfSources: ReadonlyMap<string, readonly string[]> = new Map(
  ['ignition.config.merge[]', 'ignition.security.tls.certificate_authorities[]'].map((path) => [
    path,
    ['source', 'inline', 'local'],
  ]),
)
