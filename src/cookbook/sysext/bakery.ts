import { containers } from './containers.ts'
import type { Extension } from './extension.ts'
import { kubernetes } from './kubernetes.ts'
import { network } from './network.ts'
import { programs } from './programs.ts'
import { services } from './services.ts'

/** Every extension that the bakery publishes, by name. */
export const bakery: readonly Extension[] = [
  ...containers,
  ...kubernetes,
  ...network,
  ...programs,
  ...services,
].sort((one, other) => (one.name < other.name ? -1 : 1))

/** The extension of a name as typed; undefined where the bakery has none. */
export function findExtension(name: string | undefined): Extension | undefined {
  return bakery.find((extension) => extension.name === name)
}

/** The extension of a name that an input has let through. Throws for any other. */
export function extensionNamed(name: string): Extension {
  const extension = findExtension(name)
  if (extension === undefined) throw new Error(`the bakery has no ${name}`)
  return extension
}
