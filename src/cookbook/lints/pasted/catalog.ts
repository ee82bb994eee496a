import type { CatalogEntry } from '../../../engine/index.ts'
import { error, note, warning } from '../catalog.ts'

/**
 * What only a text of the reader's own can have, because a form refuses it or never writes it: each
 * finding's permanent code, severity and sentence.
 */
export const pastedCatalog = {
  // nothing comes out
  'host/foreign-format': error((name, advice) => `This is ${name}, not Butane. ${advice}`),
  'host/unknown-spec': error((sentence, advice) => `${sentence}. ${advice}`),
  'host/yaml-syntax': error(
    (sentence, advice) => `This is no YAML that Butane can read: ${sentence}. ${advice}`,
  ),
  'host/wrong-type': error((sentence, advice) => `${sentence}. ${advice}`),

  // the network
  'host/gateway-outside-subnet': warning(
    (gateway, subnets) => `The gateway ${gateway} is in no subnet of this file (${subnets}).`,
  ),

  // files and disks
  'host/mode-0420': warning('Octal 0420 is r---w----. Decimal 420 was meant, which is 0644.'),
  'host/partition-number': warning(
    'A partition without a number makes Ignition 2.20 to 2.26 fail.',
  ),
  'host/mount-below-opt': warning(
    (path) => `System extensions hide what is mounted below ${path}.`,
  ),

  // the format
  'host/container-linux-config': note(
    (key, advice) => `“${key}” is of Container Linux Config, not of Butane. ${advice}`,
  ),
} as const satisfies Record<string, CatalogEntry>
