import type { CatalogEntry } from '../../engine/index.ts'

type Message = CatalogEntry['message']

const error = (message: Message): CatalogEntry => ({ severity: 'error', message })
const warning = (message: Message): CatalogEntry => ({ severity: 'warning', message })
const note = (message: Message): CatalogEntry => ({ severity: 'info', message })

/** Every finding of the lints: its permanent code, severity and sentence. */
export const hostCatalog = {
  // getting in
  'host/no-login': warning(
    (console) => `No user has an SSH key or a password: nobody can log in${console}.`,
  ),
  'host/ssh-key-invalid': warning((problem) => `sshd cannot use this as a key. ${problem}`),

  // the network
  'host/gateway-outside-subnet': warning(
    (gateway, subnets) => `The gateway ${gateway} is in no subnet of this file (${subnets}).`,
  ),
  'host/no-network-for-downloads': error(
    (file) =>
      `Ignition downloads this before the fixed address in ${file} is in force: without network ` +
      'arguments for the initrd, the machine waits for ever.',
  ),
  'host/docker-pool-overlap': warning(
    (range, subnet) => `Docker takes addresses from ${range}, where the host is: ${subnet}.`,
  ),
  'host/unhashed-download': note(
    'This download has no verification hash: whatever the server sends is taken.',
  ),

  // files and disks
  'host/mode-0420': warning('Octal 0420 is r---w----. Decimal 420 was meant, which is 0644.'),
  'host/partition-number': warning(
    'A partition without a number makes Ignition 2.20 to 2.26 fail.',
  ),
  'host/mount-below-opt': warning(
    (path) => `System extensions hide what is mounted below ${path}.`,
  ),
  'host/plaintext-secret': note(
    (secret) => `The config holds ${secret}, which is packed but not encrypted.`,
  ),

  // where it runs
  'host/arm64': error((name) => `“${name}” is for arm64; on VMware, Ignition needs x86-64.`),
  'host/spec-too-new': error(
    (channel, ignition, newest, wanted) =>
      `${channel} has Ignition ${ignition}, which reads configs up to ${newest} and refuses ${wanted}.`,
  ),
  'host/experimental-spec': warning(
    (spec) => `${spec} is a draft, which a later Ignition refuses.`,
  ),
  'host/container-linux-config': note(
    (key, advice) => `“${key}” is of Container Linux Config, not of Butane. ${advice}`,
  ),
} as const satisfies Record<string, CatalogEntry>

export type HostCode = keyof typeof hostCatalog
