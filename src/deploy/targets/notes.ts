import * as since from '../../facts/since.ts'
import type { MachineSettings } from '../settings.ts'
import type { PlanNote } from '../plan.ts'
import { variableLimit } from './variable-limit.ts'

const info = (title: string, text: string): PlanNote => ({ severity: 'info', title, text })
const warning = (title: string, text: string): PlanNote => ({ severity: 'warning', title, text })
const error = (title: string, text: string): PlanNote => ({ severity: 'error', title, text })

/** What is said about plans; which plan says what is decided below and in the builders. */
export const notes = {
  untested: warning(
    'Not tried on a real server',
    'These steps follow the documentation of the tools. Try them on a machine that does not matter.',
  ),
  readable: warning(
    'The config is not encrypted',
    'Base64 hides nothing. Whoever may see the settings of the machine can read the config, and so can every process in it until Ignition 2.14 or later deletes it after the first boot (ignition-delete-config.service).',
  ),
  password: info(
    'The password is not part of the steps',
    'It is asked for, so that it stays out of the shell history and the list of processes.',
  ),
  large: warning(
    'The config is large',
    `Sources disagree on whether a guest variable may hold more than ${variableLimit.warnAbove} bytes. Check after the first boot that the machine is set up.`,
  ),
  tooLarge: error(
    'The config is too large',
    `A guest variable of more than ${variableLimit.refuseAbove} bytes does not fit in the .vmx file, which holds 1 MiB. Let the machine fetch parts of the config from a server.`,
  ),
  overwrite: error(
    'An old machine is destroyed',
    'A machine of the same name is powered off and deleted with its disks. There is no way back.',
  ),
  noOverwrite: info(
    'An old machine stays',
    'If there is one of this name, the import fails and changes nothing.',
  ),
  overwriteByHand: error(
    'An old machine has to go first',
    'Delete a machine of the same name before you begin. Its disks go with it. There is no way back.',
  ),
  manifestByHand: info(
    'If the client refuses SHA-1',
    'Verify the signature of the OVA, unpack it with tar, and deploy the .ovf and .vmdk files without the .mf file.',
  ),
  skipManifest: warning(
    'The manifest is not checked',
    'Some versions of vSphere refuse its SHA-1 sums. Verify the signature of the OVA instead.',
  ),
  uncheckedTls: warning(
    'The server is not verified',
    'Another machine on the way could read the password. A thumbprint is safer.',
  ),
  uncertainSize: warning(
    'CPUs and memory may stay as they are',
    "OVF Tool's help names --numberOfCpus and --memorySize for vCloud only, yet people use them elsewhere. Look at the machine afterwards.",
  ),
  diskByHand: warning(
    'Enlarge the disk by hand',
    'OVF Tool leaves its size as it is. Power the machine off and enlarge the disk in its settings; the root file system grows at the next boot.',
  ),
  configFile: info(
    `Needs OVF Tool ${since.ovftoolConfigFile} or later`,
    'With an older one leave --configFile out, and save the file as .ovftool in the folder where the command runs.',
  ),
  encodedLocator: info(
    'Percent signs in the locator',
    'Guides of OVF Tool disagree on whether special characters have to be percent-encoded. If the place is not found, write it plainly.',
  ),
  encodedNames: warning(
    'Names with /, % or \\',
    'vSphere keeps these signs as %2f, %25 and %5c, and the guides of OVF Tool do not say which form its options want. If a name is not found as typed, write it so.',
  ),
  gitBash: info(
    'Git Bash on Windows',
    'It changes arguments that start with a slash. Set MSYS_NO_PATHCONV=1 first.',
  ),
  ovfProperty: info(
    'The name of the network in the OVA',
    'PowerCLI makes a property of it. If it is not found, run “$ovf.NetworkMapping” to see its name.',
  ),
  noThumbprint: warning(
    'The thumbprint is not used',
    'This tool wants a certificate that your system trusts.',
  ),
  drift: info(
    'Changes to the config are ignored later',
    'Ignition deletes the config after the first boot. Terraform would put it back and restart the machine, so extra_config is ignored once the machine exists. “terraform apply -replace=ADDRESS” destroys the machine and makes a new one.',
  ),
  state: warning(
    'The state holds the config',
    'Whoever can read terraform.tfstate can read the config.',
  ),
  extraConfig: warning(
    'extra_config with an OVA',
    'The provider’s documentation warns that it may be ignored. Check after the first boot that the machine is set up.',
  ),
  govcDisk: info(
    `Needs govc ${since.govcDisk} or later`,
    'An older one can crash when it changes the size of the disk. “govc version” says which it is.',
  ),
  terraformVsphere: info(
    'For vSphere 8 or later',
    `The provider supports vSphere 7 no longer since ${since.terraformVsphere8}, and it does not work with the free ESXi.`,
  ),
  terraformDisk: warning(
    'The size of the disk is uncertain',
    'The provider’s documentation does not say how a disk block changes the disk of an OVA. Read the plan before you apply it.',
  ),
  terraformFirstDisk: warning(
    'The first disk gets 20 GiB',
    'The provider wants the size of every disk once it is told of one, and no less than the image has. “Disk in GiB” in the form changes it. Read the plan before you apply it.',
  ),
  furtherDisks: info(
    'Disks are counted by their names',
    'The kernel mostly names the disks of the first SCSI controller by their places, and the image has /dev/sda. The machine gets as many as the highest letter in the config asks for. To keep a disk that you have, attach it in the place of the new one.',
  ),
  furtherAdapters: info(
    'Adapters are counted by their names',
    'The first VMXNET3 adapters are mostly ens192, ens224 and ens256 by their places, and the image has one. The machine gets as many as the config names.',
  ),
  govcDisks: info(
    'Where govc puts the disks',
    'Into the folder of the datastore that is named after the machine. If that was taken, vSphere has named it otherwise: “govc device.info -vm MACHINE disk-*” shows it.',
  ),
} satisfies Record<string, PlanNote>

const byVariables: readonly { note: PlanNote; when: (longest: number) => boolean }[] = [
  { note: notes.tooLarge, when: (longest) => longest > variableLimit.refuseAbove },
  { note: notes.untested, when: () => true },
  { note: notes.readable, when: (longest) => longest > 0 },
  {
    note: notes.large,
    when: (longest) => longest > variableLimit.warnAbove && longest <= variableLimit.refuseAbove,
  },
]

/**
 * Returns the notes of a plan: what holds for its guest variables on every target, what the
 * target adds, and how further hardware was counted; `false` stands for a note that is not needed.
 */
export function planNotes(
  machines: readonly MachineSettings[],
  ...more: readonly (PlanNote | false)[]
): PlanNote[] {
  const encoder = new TextEncoder()
  const sizes = machines.flatMap(({ variables }) =>
    variables.map(({ value }) => encoder.encode(value).length),
  )
  const longest = Math.max(0, ...sizes)
  const shared = byVariables.filter(({ when }) => when(longest)).map(({ note }) => note)
  const lacking = machines.map(({ hardware }) => hardware)
  const counted = [
    lacking.some(({ disks }) => disks.length > 0) && notes.furtherDisks,
    lacking.some(({ adapters }) => adapters.length > 0) && notes.furtherAdapters,
  ]
  return [...shared, ...[...more, ...counted].filter((note) => note !== false)]
}
