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
