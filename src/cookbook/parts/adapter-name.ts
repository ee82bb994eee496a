import type { TextOptions } from '../inputs/text.ts'
import { text } from '../inputs/text.ts'

/** What networkd and NetworkManager take as the name of an interface; * and ? are their wildcards. */
const INTERFACE_NAME: NonNullable<TextOptions['pattern']> = {
  // The kernel takes 15 characters at most (IFNAMSIZ).
  test: /^[A-Za-z0-9*?][A-Za-z0-9*?._-]{0,14}$/,
  problem: 'This is not the name of a network interface.',
  fix: 'Use up to 15 letters, digits, dots, hyphens and underscores, as in ens192.',
}

/** The name of one interface, spelt out. */
export const EXACT_NAME = { ...INTERFACE_NAME, test: /^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/ }

/** Which adapter the recipe is about. */
export const adapterName = text({
  label: 'Network interface',
  help: 'The first VMXNET3 adapter of a virtual machine is ens192. A pattern such as en* fits if the machine has one adapter only.',
  example: 'ens192',
  pattern: INTERFACE_NAME,
})
