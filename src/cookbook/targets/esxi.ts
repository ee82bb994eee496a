import type { Command } from '../../deploy/command.ts'
import { ovftool } from '../../deploy/ovftool.ts'
import { choice } from '../inputs/choice.ts'
import { server } from '../inputs/server.ts'
import { text } from '../inputs/text.ts'
import { toggle } from '../inputs/toggle.ts'
import type { Problem } from '../problem.ts'
import type { Target } from '../target.ts'

const inputs = {
  name: text({
    label: 'Name of the virtual machine',
    help: 'As ESXi lists it. Left empty, it is the host name.',
    example: 'flatcar-01',
    default: '',
    sameAs: 'hostname',
  }),
  host: server({
    label: 'ESXi host',
    help: 'Name or address of the ESXi server.',
    example: '192.168.10.10',
  }),
  user: text({
    label: 'User',
    help: 'Who logs in to ESXi. OVF Tool asks for the password itself; never type it into a page.',
    example: 'root',
  }),
  datastore: text({
    label: 'Datastore',
    help: 'Where the disk of the machine goes.',
    example: 'datastore1',
  }),
  network: text({
    label: 'Port group',
    help: 'The network of ESXi that the machine is plugged into.',
    example: 'VM Network',
  }),
  diskMode: choice({
    label: 'Disk',
    help: 'How ESXi sets space aside for the disk.',
    default: 'thin',
    choices: [
      { value: 'thin', label: 'Thin', help: 'Takes space as it fills.' },
      {
        value: 'thick',
        label: 'Thick',
        help: 'Takes all space at once, clears it when first used.',
      },
      {
        value: 'eagerZeroedThick',
        label: 'Thick, cleared',
        help: 'Takes and clears all space at once.',
      },
    ],
  }),
  ova: text({
    label: 'OVA file',
    help: 'Path of the downloaded Flatcar image on the machine where you run the command.',
    example: 'flatcar_production_vmware_ova.ova',
  }),
  encoding: choice({
    label: 'Encoding',
    help: 'How the configuration travels. It is packed, not encrypted: whoever sees the command can read it.',
    default: 'base64',
    choices: [
      { value: 'base64', label: 'base64', help: 'Easy to read back with base64 -d.' },
      { value: 'gzip+base64', label: 'gzip+base64', help: 'Shorter; for large configurations.' },
    ],
  }),
  powerOn: toggle({
    label: 'Power on',
    help: 'Starts the machine once it is there.',
    default: true,
  }),
  waitForIp: toggle({
    label: 'Wait for the address',
    help: 'Keeps the command running until the machine reports its address. Needs Power on.',
    default: true,
  }),
  overwrite: toggle({
    label: 'Replace a machine of the same name',
    help: 'Deletes the virtual machine of this name, together with its disks and all that is on them, even while it runs. There is no way back.',
    default: false,
  }),
}

/** One argument of a Linux program: MAX_ARG_STRLEN, 32 pages, less the NUL at its end. */
const LONGEST_ARGUMENT = 131_071

/** Deploys to a stand-alone VMware ESXi host with OVF Tool. */
export function esxi(): Target<typeof inputs> {
  return {
    label: 'VMware ESXi',
    inputs,
    encoding: ({ encoding }) => encoding,
    command: (settings, payload) => ovftool(settings, payload),
    review: findTooLong,
  }
}

function findTooLong({ args }: Command): Problem | undefined {
  const longest = Math.max(...args.map((arg) => new TextEncoder().encode(arg).length))
  if (longest <= LONGEST_ARGUMENT) return undefined
  return {
    input: 'deploy.encoding',
    severity: 'error',
    problem: `The configuration makes an argument of ${longest} bytes; Linux takes ${LONGEST_ARGUMENT}.`,
    fix: 'Choose gzip+base64, or put large files somewhere the host can download them from.',
  }
}
