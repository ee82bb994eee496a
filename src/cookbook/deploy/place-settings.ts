import { targets } from '../../deploy/targets/index.ts'
import type { TargetId } from '../../deploy/targets/index.ts'
import { choice } from '../inputs/choice.ts'
import { givenName } from '../inputs/given-name.ts'
import { server } from '../inputs/server.ts'
import { text } from '../inputs/text.ts'
import { toggle } from '../inputs/toggle.ts'
import { connects, isHost, isVcenter, mayBeVcenter, reads } from './ask-if.ts'

const targetIds = Object.keys(targets) as TargetId[]

/** Where the machine goes: what kind of place, which server, and where in it. */
export const placeSettings = {
  target: choice({
    label: 'Deployed with',
    help: 'The program that brings it there, and what it brings it to.',
    default: 'esxi',
    remembered: true,
    choices: targetIds.map((value) => ({ value, label: targets[value].label })),
  }),
  vcenter: toggle({
    label: 'The server is a vCenter',
    help: 'Switch it on when you log in to vCenter and not to the ESXi host itself.',
    default: false,
    remembered: true,
    shownIf: mayBeVcenter,
  }),
  licence: choice({
    label: 'Licence of the ESXi host',
    help: 'The host client shows it below Manage, Licensing.',
    default: 'paid',
    remembered: true,
    shownIf: isHost,
    choices: [
      { value: 'paid', label: 'Paid or evaluation' },
      {
        value: 'free',
        label: 'Free',
        help: 'Takes changes from OVF Tool and the host client only.',
      },
    ],
  }),
  host: server({
    label: 'Server',
    help: 'Name or address of the ESXi host or the vCenter.',
    example: '192.168.10.10',
    guarded: true,
    remembered: true,
    shownIf: reads('server'),
  }),
  user: givenName({
    label: 'User',
    help: 'Who logs in there. The program asks for the password itself; never type it into a page. Left empty, it asks for the user, too.',
    example: 'root',
    default: 'root',
    optional: true,
    shownIf: connects,
  }),
  datacenter: givenName({
    label: 'Datacenter',
    help: 'As vCenter shows it.',
    example: 'Datacenter',
    remembered: true,
    shownIf: isVcenter,
  }),
  cluster: givenName({
    label: 'Cluster',
    help: 'The cluster that runs the machine; empty when a host stands alone in the datacenter.',
    example: 'Cluster',
    default: 'Cluster',
    optional: true,
    remembered: true,
    shownIf: isVcenter,
  }),
  esxiHost: givenName({
    label: 'Host in vCenter',
    help: 'One ESXi host by its name in vCenter; empty to let the cluster choose.',
    example: 'esxi-1.example.net',
    optional: true,
    remembered: true,
    shownIf: isVcenter,
  }),
  resourcePool: givenName({
    label: 'Resource pool',
    help: 'Below the cluster; empty for the cluster’s own.',
    example: 'Production',
    optional: true,
    advanced: true,
    remembered: true,
    shownIf: isVcenter,
  }),
  folder: givenName({
    label: 'Folder',
    help: 'Folder of virtual machines, its parts separated by slashes.',
    example: 'linux/flatcar',
    optional: true,
    advanced: true,
    remembered: true,
    shownIf: isVcenter,
  }),
  datastore: givenName({
    label: 'Datastore',
    help: 'Where the disk of the machine goes.',
    example: 'datastore1',
    remembered: true,
    shownIf: reads('server'),
  }),
  network: givenName({
    label: 'Port group',
    help: 'The network that the machine is plugged into.',
    example: 'VM Network',
    remembered: true,
    shownIf: reads('server'),
  }),
  localNetwork: choice({
    label: 'Network',
    help: 'How the machine is connected.',
    default: 'nat',
    remembered: true,
    shownIf: reads('desktop'),
    choices: [
      { value: 'nat', label: 'NAT', help: 'Behind the address of your computer.' },
      { value: 'bridged', label: 'Bridged', help: 'In the same network as your computer.' },
      { value: 'hostonly', label: 'Host only', help: 'With your computer and nothing else.' },
    ],
  }),
  localFolder: givenName({
    label: 'Folder of virtual machines',
    help: 'Where Workstation or Fusion keeps its machines.',
    example: 'vmware',
    remembered: true,
    shownIf: reads('desktop'),
  }),
  tls: choice({
    label: 'Certificate of the server',
    help: 'How the program makes sure that it talks to the right server.',
    default: 'certificate',
    advanced: true,
    guarded: true,
    shownIf: connects,
    choices: [
      {
        value: 'certificate',
        label: 'Check it',
        help: 'OVF Tool shows an unknown one and asks; the others refuse it.',
      },
      {
        value: 'thumbprint',
        label: 'Compare its thumbprint',
        help: 'Takes exactly this certificate, also one the host has signed itself.',
      },
      {
        value: 'nothing',
        label: 'Do not check it',
        help: 'Whoever stands between you and the server could read the password. For a lab only.',
      },
    ],
  }),
  thumbprint: text({
    label: 'Thumbprint',
    help: 'SHA-1 or SHA-256 of the certificate in hexadecimal, as the ESXi console or the browser shows it.',
    example: '7C:2A:DB:3E:94:0F:61:58:B7:C9:10:EE:42:86:D5:33:0B:6A:F1:9C',
    advanced: true,
    guarded: true,
    shownIf: (answers) => connects(answers) && answers['deploy.tls'] === 'thumbprint',
    pattern: {
      test: /^[\dA-Fa-f]{2}(:[\dA-Fa-f]{2}){19}((:[\dA-Fa-f]{2}){12})?$/,
      problem: 'This is not a thumbprint.',
      fix: 'Write 20 or 32 bytes in hexadecimal, with colons between them.',
    },
  }),
}
