import { shells } from '../../deploy/shells/index.ts'
import { choice } from '../inputs/choice.ts'
import { webAddress } from '../inputs/web-address.ts'
import type { Distribution } from './distributions.ts'
import { hasDeliveries } from './ask-if.ts'

/** How the configuration travels, and for which shell the commands are written. */
export function payloadSettings({ configUrl, hostname }: Distribution) {
  return {
    shell: choice({
      label: 'Your shell',
      help: 'Where you run the commands.',
      default: 'bash',
      remembered: true,
      choices: shells.map(({ id, label }) => ({ value: id, label })),
    }),
    encoding: choice({
      label: 'Encoding',
      help: 'How the configuration travels. It is packed, not encrypted: whoever sees the command can read it.',
      default: 'base64',
      advanced: true,
      guarded: (encoding) => encoding === 'url',
      choices: [
        { value: 'base64', label: 'base64', help: 'Easy to read back with base64 -d.' },
        { value: 'gzip+base64', label: 'gzip+base64', help: 'Shorter; for large configurations.' },
        ...(configUrl
          ? [
              {
                value: 'url' as const,
                label: 'From an address',
                help: 'The machine downloads the .ign file from a web server of yours; Flatcar only.',
              },
            ]
          : []),
      ],
    }),
    configUrl: webAddress({
      label: 'Address of the .ign file',
      help: 'Put the file from the Ignition tab there. The machine fetches it before it has any settings of its own.',
      example: `https://192.168.10.5/${hostname}.ign`,
      advanced: true,
      guarded: true,
      shownIf: (answers) => answers['deploy.encoding'] === 'url',
    }),
    delivery: choice({
      label: 'Delivery',
      help: 'Where the packed configuration stands.',
      default: 'inline',
      advanced: true,
      shownIf: hasDeliveries,
      choices: [
        { value: 'inline', label: 'In the command', help: 'One text to paste.' },
        {
          value: 'file',
          label: 'In a file beside it',
          help: 'For configurations that no command line carries.',
        },
      ],
    }),
    networkArguments: choice({
      label: 'Network before Ignition',
      help: 'A fixed address is set by Ignition and so comes too late for its own downloads. Kernel arguments give the address to the first boot, too.',
      default: 'auto',
      advanced: true,
      choices: [
        {
          value: 'auto',
          label: 'When needed',
          help: 'With a fixed address and something to download.',
        },
        { value: 'always', label: 'Always', help: 'With every fixed address.' },
        { value: 'never', label: 'Never', help: 'The first boot has DHCP.' },
      ],
    }),
  }
}
