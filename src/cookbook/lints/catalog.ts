import type { CatalogEntry } from '../../engine/index.ts'

type Message = CatalogEntry['message']

const error = (message: Message): CatalogEntry => ({ severity: 'error', message })
const warning = (message: Message): CatalogEntry => ({ severity: 'warning', message })
const note = (message: Message): CatalogEntry => ({ severity: 'info', message })

/** Every finding of the lints: its permanent code, severity and sentence. */
export const hostCatalog = {
  // getting in
  'host/no-login': warning(
    (console) => `No user has an SSH key or a password, so nobody can log in${console}.`,
  ),
  'host/ssh-key-invalid': warning(
    (problem) => `sshd cannot use this line as a key, so it lets nobody in. ${problem}`,
  ),

  // the network
  'host/gateway-outside-subnet': warning(
    (gateway, subnets) => `The gateway ${gateway} lies in no subnet of this file: ${subnets}.`,
  ),
  'host/no-network-for-downloads': error(
    (file) =>
      `Ignition has to download this before the fixed address in ${file} is in force, and is not ` +
      'told the address in another way: the machine waits for ever.',
  ),
  'host/docker-pool-overlap': warning(
    (range, subnet) =>
      `Docker takes addresses from ${range}, which overlaps the network of the host, ${subnet}.`,
  ),
  'host/unhashed-download': note(
    'Whatever the server sends is taken: the download has no verification hash.',
  ),

  // files and disks
  'host/mode-0420': warning(
    'Mode 0420 lets the owner read and the group write. Decimal 420 was meant, which is 0644.',
  ),
  'host/partition-number': warning(
    'Without a number of its own, this partition makes the disks stage of Ignition 2.20 to 2.26 ' +
      'fail, and a later run of Ignition makes it anew.',
  ),
  'host/mount-below-opt': warning(
    (path) => `System extensions lay themselves over ${path} and hide what is mounted below it.`,
  ),
  'host/plaintext-secret': note(
    (secret) =>
      `The config holds ${secret}. It is packed, not encrypted: whoever sees the command or the ` +
      'settings of the virtual machine can read it.',
  ),

  // where it runs
  'host/arm64': error(
    (name) => `“${name}” is for arm64, but Ignition reads its config from VMware on x86-64 only.`,
  ),
  'host/spec-too-new': error(
    (channel, ignition, newest, wanted) =>
      `${channel} has Ignition ${ignition}, which reads configs up to ${newest}; this one is ` +
      `${wanted}, and the machine would not start.`,
  ),
  'host/experimental-spec': warning(
    (spec) => `${spec} is a draft: a later Ignition refuses configs that are written in it.`,
  ),
  'host/container-linux-config': note(
    (key, advice) => `“${key}” is of Container Linux Config, which came before Butane. ${advice}`,
  ),
} as const satisfies Record<string, CatalogEntry>

export type HostCode = keyof typeof hostCatalog
