import { choice } from '../inputs/choice.ts'
import { server } from '../inputs/server.ts'
import { text } from '../inputs/text.ts'
import type { Condition } from '../input.ts'

/** The programs that deploy over the network and so need a server to connect to. */
const CONNECTING = ['ovftool', 'govc', 'terraform', 'powercli']

export const onServer = (...kinds: string[]): Condition => ({ input: 'deploy.server', is: kinds })
export const withTool = (...tools: string[]): Condition => ({ input: 'deploy.tool', is: tools })

const inVcenter = [onServer('vcenter'), withTool(...CONNECTING)]

/** Where the machine goes: what kind of place, which server, and where in it. */
export const placeSettings = {
  server: choice({
    label: 'Where it goes',
    help: 'What the machine will run on.',
    default: 'esxi',
    remembered: true,
    choices: [
      { value: 'esxi', label: 'A single ESXi host', help: 'You log in to the host itself.' },
      { value: 'vcenter', label: 'vCenter', help: 'You log in to vCenter, which has several hosts.' },
      {
        value: 'workstation',
        label: 'Workstation or Fusion',
        help: 'It runs on the computer in front of you.',
      },
    ],
  }),
  tool: choice({
    label: 'Deployed with',
    help: 'The program that brings it there.',
    default: 'ovftool',
    remembered: true,
    choices: [
      { value: 'ovftool', label: 'OVF Tool', help: 'VMware’s own command, in one line.' },
      { value: 'govc', label: 'govc', help: 'A free command that can also change and delete.' },
      { value: 'terraform', label: 'Terraform', help: 'Needs vCenter; keeps a state of what exists.' },
      { value: 'powercli', label: 'PowerCLI', help: 'VMware’s modules for PowerShell.' },
      { value: 'hand', label: 'By hand', help: 'In the web page of ESXi or vCenter, value by value.' },
    ],
  }),
  host: server({
    label: 'Server',
    help: 'Name or address of the ESXi host or the vCenter.',
    example: '192.168.10.10',
    remembered: true,
    shownIf: [onServer('esxi', 'vcenter'), withTool(...CONNECTING)],
  }),
  user: text({
    label: 'User',
    help: 'Who logs in there. The program asks for the password itself; never type it into a page. Left empty, it asks for the user, too.',
    example: 'root',
    default: 'root',
    optional: true,
    shownIf: [onServer('esxi', 'vcenter'), withTool(...CONNECTING)],
  }),
  datacenter: text({
    label: 'Datacenter',
    help: 'As vCenter shows it.',
    example: 'Datacenter',
    remembered: true,
    shownIf: inVcenter,
  }),
  cluster: text({
    label: 'Cluster',
    help: 'The cluster that runs the machine; empty when a host stands alone in the datacenter.',
    example: 'Cluster',
    default: 'Cluster',
    optional: true,
    remembered: true,
    shownIf: inVcenter,
  }),
  esxiHost: text({
    label: 'Host in vCenter',
    help: 'One ESXi host by its name in vCenter; empty to let the cluster choose.',
    example: 'esxi-1.example.net',
    optional: true,
    remembered: true,
    shownIf: inVcenter,
  }),
  resourcePool: text({
    label: 'Resource pool',
    help: 'Below the cluster; empty for the cluster’s own.',
    example: 'Production',
    optional: true,
    advanced: true,
    remembered: true,
    shownIf: inVcenter,
  }),
  folder: text({
    label: 'Folder',
    help: 'Folder of virtual machines, its parts separated by slashes.',
    example: 'linux/flatcar',
    optional: true,
    advanced: true,
    remembered: true,
    shownIf: inVcenter,
  }),
  datastore: text({
    label: 'Datastore',
    help: 'Where the disk of the machine goes.',
    example: 'datastore1',
    remembered: true,
    shownIf: [onServer('esxi', 'vcenter')],
  }),
  network: text({
    label: 'Port group',
    help: 'The network that the machine is plugged into.',
    example: 'VM Network',
    remembered: true,
    shownIf: [onServer('esxi', 'vcenter')],
  }),
  localNetwork: choice({
    label: 'Network',
    help: 'How the machine is connected.',
    default: 'nat',
    remembered: true,
    shownIf: [onServer('workstation')],
    choices: [
      { value: 'nat', label: 'NAT', help: 'Behind the address of your computer.' },
      { value: 'bridged', label: 'Bridged', help: 'In the same network as your computer.' },
      { value: 'hostonly', label: 'Host only', help: 'With your computer and nothing else.' },
    ],
  }),
  localFolder: text({
    label: 'Folder of virtual machines',
    help: 'Where Workstation or Fusion keeps its machines.',
    example: 'vmware',
    remembered: true,
    shownIf: [onServer('workstation')],
  }),
  tls: choice({
    label: 'Certificate of the server',
    help: 'How the program makes sure that it talks to the right server.',
    default: 'certificate',
    advanced: true,
    shownIf: [onServer('esxi', 'vcenter'), withTool(...CONNECTING)],
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
    shownIf: [
      onServer('esxi', 'vcenter'),
      withTool(...CONNECTING),
      { input: 'deploy.tls', is: ['thumbprint'] },
    ],
    pattern: {
      test: /^[\dA-Fa-f]{2}(:[\dA-Fa-f]{2}){19}((:[\dA-Fa-f]{2}){12})?$/,
      problem: 'This is not a thumbprint.',
      fix: 'Write 20 or 32 bytes in hexadecimal, with colons between them.',
    },
  }),
}
