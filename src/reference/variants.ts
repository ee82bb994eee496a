/** The variants as people know them. */

export interface Variant {
  readonly id: string
  /** The operating system's own name. */
  readonly name: string
}

/** In the order in which the site lists them: the one that the recipes are for comes first. */
export const variants: readonly Variant[] = [
  { id: 'flatcar', name: 'Flatcar Container Linux' },
  { id: 'fcos', name: 'Fedora CoreOS' },
  { id: 'openshift', name: 'OpenShift' },
  { id: 'r4e', name: 'RHEL for Edge' },
  { id: 'fiot', name: 'Fedora IoT' },
]

/** The name of a variant. Throws when it has none. */
export function nameOf(variant: string): string {
  const found = variants.find(({ id }) => id === variant)
  if (found === undefined) throw new Error(`variant ${variant} has no name`)
  return found.name
}
