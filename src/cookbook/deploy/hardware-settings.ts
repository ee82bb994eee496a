import { DEPLOY_PREFIX } from '../initial-values.ts'
import { givenName } from '../inputs/given-name.ts'
import { integer } from '../inputs/integer.ts'
import type { HardwareKind } from '../needed-hardware.ts'
import { reads } from './ask-if.ts'

/** Whether a config may need further hardware of a kind. */
export type AsksFor = (kind: HardwareKind) => boolean

/** What is added to the machine of the image, because the config needs it. */
export function hardwareSettings(asks: AsksFor) {
  return {
    furtherDisk: integer({
      label: 'Further disks in GiB',
      help: 'How large each new disk is that the config needs; larger where its partitions ask for more.',
      example: '20',
      min: 1,
      max: 63_488,
      shownIf: () => asks('disks'),
    }),
    furtherNetwork: givenName({
      label: 'Port group of further adapters',
      help: 'The network that the adapters behind the first are plugged into. Left empty, it is that of the first.',
      example: 'Storage',
      default: '',
      optional: true,
      remembered: true,
      sameAs: `${DEPLOY_PREFIX}network`,
      shownIf: (answers) => reads('server')(answers) && asks('adapters'),
    }),
  }
}
