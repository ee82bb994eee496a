import type { CatalogEntry } from '../../engine/index.ts'

type Message = CatalogEntry['message']

export const error = (message: Message): CatalogEntry => ({ severity: 'error', message })
export const warning = (message: Message): CatalogEntry => ({ severity: 'warning', message })
export const note = (message: Message): CatalogEntry => ({ severity: 'info', message })

/**
 * What can go wrong although a form asked for everything: each finding's permanent code, severity and
 * sentence. `pasted/catalog.ts` has those that only a text of the reader's own can have.
 */
export const hostCatalog = {
  // nothing comes out
  'host/refused': error((sentence) => `Butane refuses the text: ${sentence}.`),
  'host/no-image': error(
    (variant) =>
      `No image for VMware is known for the variant ${variant}: take the Butane and what comes of it along, and deploy it by other means.`,
  ),

  // getting in
  'host/no-login': warning(
    (console) => `No user has an SSH key or a password that works: nobody can log in${console}.`,
  ),

  // the network
  'host/no-network-for-downloads': error(
    (file) =>
      `Ignition downloads this before the fixed address in ${file} is in force: without network ` +
      'arguments for the initrd, the machine waits for ever.',
  ),
  'host/docker-pool-overlap': warning(
    (range, what, address) => `Docker takes addresses from ${range}, where ${what} is: ${address}.`,
  ),
  'host/unhashed-download': note(
    'This download has no verification hash: whatever the server sends is taken.',
  ),

  // files and disks
  'host/plaintext-secret': note(
    (secret) => `The config holds ${secret}, which is packed but not encrypted.`,
  ),

  // where it runs
  'host/other-image': warning(
    (ova, named, own) =>
      `“${ova}” is an image of ${named} by its name, and the config is for ${own}.`,
  ),
  'host/arm64': error((name) => `“${name}” is for arm64; on VMware, Ignition needs x86-64.`),
  'host/spec-too-new': error(
    (channel, ignition, newest, wanted) =>
      `${channel} has Ignition ${ignition}, which reads configs up to ${newest} and refuses ${wanted}.`,
  ),
  'host/end-of-life': warning(
    (channel, ended, release, published) =>
      `${channel} reached its end of life in ${ended}; its last known release is ${release} of ${published}.`,
  ),
  'host/experimental-spec': warning(
    (spec) => `${spec} is a draft, which a later Ignition refuses.`,
  ),
} as const satisfies Record<string, CatalogEntry>
