import { choice } from '../inputs/choice.ts'
import { webAddress } from '../inputs/web-address.ts'
import type { Distribution } from './distributions.ts'
import { withTool } from './place-settings.ts'

/** How the configuration travels, and for which shell the commands are written. */
export function payloadSettings({ configUrl }: Distribution) {
  return {
    shell: choice({
      label: 'Your shell',
      help: 'Where you run the commands.',
      default: 'bash',
      remembered: true,
      choices: [
        { value: 'bash', label: 'bash or zsh', help: 'Linux, macOS, WSL.' },
        { value: 'sh', label: 'sh', help: 'dash and other small shells.' },
        { value: 'pwsh', label: 'PowerShell 7', help: '7.3 or later.' },
        { value: 'powershell', label: 'Windows PowerShell 5.1', help: 'The one that Windows has.' },
        { value: 'cmd', label: 'cmd.exe', help: 'Carries plain characters and short commands only.' },
      ],
    }),
    encoding: choice({
      label: 'Encoding',
      help: 'How the configuration travels. It is packed, not encrypted: whoever sees the command can read it.',
      default: 'base64',
      advanced: true,
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
      example: 'http://192.168.10.5/flatcar-01.ign',
      advanced: true,
      shownIf: [{ input: 'deploy.encoding', is: ['url'] }],
    }),
    delivery: choice({
      label: 'Delivery',
      help: 'Where the packed configuration stands.',
      default: 'inline',
      advanced: true,
      shownIf: [withTool('ovftool', 'govc', 'terraform')],
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
        { value: 'auto', label: 'When needed', help: 'With a fixed address and something to download.' },
        { value: 'always', label: 'Always', help: 'With every fixed address.' },
        { value: 'never', label: 'Never', help: 'The first boot has DHCP.' },
      ],
    }),
  }
}
