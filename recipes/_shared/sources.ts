/** What the shared prose is taken from; every recipe page lists these after its own sources. */
export const sharedSources = [
  {
    title: 'Running Flatcar on VMware (Flatcar)',
    url: 'https://www.flatcar.org/docs/latest/deploy/cloud/vmware/',
  },
  {
    title: 'Verify images with GPG (Flatcar)',
    url: 'https://www.flatcar.org/docs/latest/updates-releases/releases/verify-images/',
  },
  {
    title: 'Supported platforms, VMware (Ignition)',
    url: 'https://coreos.github.io/ignition/supported-platforms/',
  },
  {
    title: 'Operator notes, config deletion (Ignition)',
    url: 'https://coreos.github.io/ignition/operator-notes/',
  },
  {
    title: 'Secrets in guestinfo (Ignition, issue 1300)',
    url: 'https://github.com/coreos/ignition/issues/1300',
  },
  {
    title: 'Remote merge without a network (Ignition, issue 1578)',
    url: 'https://github.com/coreos/ignition/issues/1578',
  },
  {
    title: 'Network of the first boot, VMware (Afterburn)',
    url: 'https://coreos.github.io/afterburn/usage/initrd-network-cmdline/#vmware',
  },
  {
    title: 'The early system of Flatcar: network and emergency shell (bootengine)',
    url: 'https://github.com/flatcar/bootengine',
  },
  {
    title: 'OVF Tool (Broadcom)',
    url: 'https://developer.broadcom.com/tools/open-virtualization-format-ovf-tool/latest',
  },
  {
    title: 'govc, all commands (govmomi)',
    url: 'https://github.com/vmware/govmomi/blob/main/govc/USAGE.md',
  },
  {
    title: 'A long configuration and the command line (govmomi, issue 2488)',
    url: 'https://github.com/vmware/govmomi/issues/2488',
  },
] as const
