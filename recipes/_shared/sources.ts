import type { OperatingSystem } from '../../src/cookbook/deploy/distributions.ts'

interface SharedSource {
  title: string
  url: string
  /** What it is about, where it says nothing of the other distributions. */
  only?: OperatingSystem
}

/** What the shared prose is taken from. */
const sources: readonly SharedSource[] = [
  {
    title: 'Running Flatcar on VMware (Flatcar)',
    url: 'https://www.flatcar.org/docs/latest/deploy/cloud/vmware/',
    only: 'flatcar',
  },
  {
    title: 'Verify images with GPG (Flatcar)',
    url: 'https://www.flatcar.org/docs/latest/updates-releases/releases/verify-images/',
    only: 'flatcar',
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
    only: 'flatcar',
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
  {
    title: 'Provisioning on VMware (Fedora CoreOS)',
    url: 'https://docs.fedoraproject.org/en-US/fedora-coreos/provisioning-vmware/',
    only: 'fcos',
  },
  {
    title: 'Host network configuration (Fedora CoreOS)',
    url: 'https://docs.fedoraproject.org/en-US/fedora-coreos/sysconfig-network-configuration/',
    only: 'fcos',
  },
  {
    title: 'Configuring users (Fedora CoreOS)',
    url: 'https://docs.fedoraproject.org/en-US/fedora-coreos/authentication/',
    only: 'fcos',
  },
  {
    title: 'Emergency console access (Fedora CoreOS)',
    url: 'https://docs.fedoraproject.org/en-US/fedora-coreos/emergency-shell/',
    only: 'fcos',
  },
]

/** The sources of the shared prose, as the pages for a distribution list them after their own. */
export function sharedSourcesOn(distribution: OperatingSystem): SharedSource[] {
  return sources.filter(({ only = distribution }) => only === distribution)
}
