import { checkLine } from './check-line.ts'
import { encodeUriPart } from './uri-part.ts'

/**
 * vSphere itself keeps `%`, `/` and `\` in names percent-encoded (vSphere API, ManagedEntity.name); clients
 * show them decoded, and so they are typed.
 */
const asKept = (name: string) =>
  name.replace(/[%/\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)

/** In which form programs want a name of vSphere's inventory; one row for each way to read it. */
const forms = {
  // govmomi's finder compares the names as vSphere keeps them, and takes what it is given for a pattern of
  // Go's path.Match: `vm.destroy "*"` would destroy every machine; a leading dot steps through the tree
  // (vmware/govmomi, find/finder.go and find/recurser.go). Terraform's provider looks up data centers, hosts,
  // clusters, pools, datastores, networks and folders with it, too (vmware/terraform-provider-vsphere,
  // vsphere/internal/helper: network FromName, datastore and folder FromPath, and their like).
  finder: (name: string) => asKept(name).replace(/^\.|[*?[]/g, String.raw`\$&`),
  // Part of OVF Tool's locator, an address: nothing in it may separate (OVF Tool User's Guide, "Encoding
  // Special Characters"); for `/`, `%` and `\` it comes out as vSphere keeps them.
  locator: encodeUriPart,
  // Cmdlets compare with the names as shown, and take wildcards (about_Wildcards): `Get-VM -Name *` would be
  // every machine.
  wildcards: (name: string) => name.replace(/[*?[\]`]/g, '`$&'),
  // Folders of machines on a datastore.
  kept: asKept,
  // What people read and type, OVF Tool's options and cmdlets without wildcards.
  shown: (name: string) => name,
} satisfies Record<string, (name: string) => string>

export type NameForm = keyof typeof forms

/**
 * Writes a name of the inventory, given as vCenter shows it, so that a program finds this one object. Throws
 * a DeployError for control characters.
 */
export function inventoryName(name: string, form: NameForm): string {
  return forms[form](checkLine('a name of the inventory', name))
}

/** Writes the names on the way to an object as a path, outermost first, as `inventoryName` does. */
export function inventoryPath(names: readonly string[], form: NameForm): string {
  return names.map((name) => inventoryName(name, form)).join('/')
}

/** Whether vSphere keeps one of the names in another form than it is shown. */
export function areKeptEncoded(names: readonly string[]): boolean {
  return names.some((name) => asKept(name) !== name)
}
