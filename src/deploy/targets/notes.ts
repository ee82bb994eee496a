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
    'These steps follow the documentation of the tools. Nobody has run them against ESXi or vCenter for this page; try them on a machine that does not matter.',
  ),
  readable: warning(
    'The config is not encrypted',
    'Base64 and gzip hide nothing. Whoever may read the settings of the machine can read the config, and so can every process in the guest until Ignition 2.14 or later deletes it after the first boot (ignition-delete-config.service). Put no password in it that matters elsewhere.',
  ),
  password: info(
    'The password is not part of the steps',
    'It is asked for when it is needed, so that it stays out of the shell history and of the list of processes.',
  ),
  large: warning(
    'The config is large',
    `Sources disagree on whether a guest variable may hold more than ${variableLimit.warnAbove} bytes. Check after the first boot that the machine was set up; compress the config or fetch parts of it from a server if it was not.`,
  ),
  tooLarge: error(
    'The config is too large',
    `A guest variable of more than ${variableLimit.refuseAbove} bytes does not fit in the .vmx file, which holds 1 MiB. Fetch parts of the config from a server.`,
  ),
  overwrite: error(
    'An old machine is destroyed',
    'A machine of the same name is powered off and deleted with all its disks. There is no way back.',
  ),
  noOverwrite: info(
    'An old machine stays',
    'If there is a machine of this name, the import fails and nothing is changed.',
  ),
  overwriteByHand: error(
    'An old machine has to go first',
    'Delete a machine of the same name by hand before you begin. Its disks are deleted with it, and there is no way back.',
  ),
  manifestByHand: info(
    'If the client refuses SHA-1',
    'Unpack the OVA with tar, and deploy the .ovf and the .vmdk file without the .mf file. Verify the signature of the OVA before.',
  ),
  skipManifest: warning(
    'The manifest is not checked',
    'Its SHA-1 sums catch a broken download, but prove nothing about who made the image, and some versions of vSphere refuse SHA-1. Verify the signature of the OVA instead.',
  ),
  uncheckedTls: warning(
    'The server is not verified',
    'The certificate is not checked, so another machine on the way could read the password. A thumbprint is safer.',
  ),
  uncertainSize: warning(
    'CPUs and memory may stay as they are',
    "OVF Tool's help names --numberOfCpus and --memorySize for vCloud targets only, yet people use them with others. Look at the machine afterwards.",
  ),
  diskByHand: warning(
    'Enlarge the disk by hand',
    'OVF Tool has no option for it that works everywhere. Enlarge the disk in the settings of the machine, which is powered off for that; the root file system grows at the next boot.',
  ),
  configFile: info(
    'Needs OVF Tool 5.1.0 or later',
    'With an older one leave --configFile out, and save the same lines as .ovftool in the folder where the command runs.',
  ),
  encodedLocator: info(
    'Percent signs in the locator',
    'Special characters are percent-encoded, as older guides of OVF Tool ask for and scripts do; the guide of version 8.0 says that it is not necessary. If the place is not found, write it plainly.',
  ),
  gitBash: info(
    'Git Bash on Windows',
    'It takes an argument that starts with a slash for a path. Set MSYS_NO_PATHCONV=1 first.',
  ),
  ovfProperty: info(
    'The name of the network in the OVA',
    'PowerCLI makes a property of it; run “$ovf.NetworkMapping” to see its name if the script does not find it.',
  ),
  noThumbprint: warning(
    'The thumbprint is not used',
    'This tool cannot check a thumbprint; it wants a certificate that your system trusts.',
  ),
  drift: info(
    'Changes to the config are ignored later',
    'Ignition deletes the config after the first boot, and Terraform would put it back and restart the machine. That is why extra_config is ignored once the machine exists. To set a machine up anew run: terraform apply -replace=ADDRESS, which destroys the old one.',
  ),
  state: warning(
    'The state holds the config',
    'terraform.tfstate keeps every guest variable as plain text. Keep it where only those who may see the config can read it.',
  ),
  extraConfig: warning(
    'extra_config with an OVA',
    'The documentation of the provider warns that extra_config may be ignored for machines that come from an OVA. Check after the first boot that the machine was set up.',
  ),
  terraformDisk: warning(
    'The size of the disk is uncertain',
    'The documentation of the provider does not say how a disk block and the disk of an OVA go together. Read the plan before you apply it.',
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
 * Returns the notes of a plan: what holds for its guest variables on every target, then what the
 * target adds; `false` stands for a note that is not needed.
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
  return [...shared, ...more.filter((note) => note !== false)]
}
