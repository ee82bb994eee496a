import type { Checked } from './checked.ts'
import type * as since from './since.ts'

/** What came with a version that is in `since.ts`. */
export interface Change extends Checked {
  /** Whose version it is. */
  readonly program: string
  /** What changed, as a sentence. */
  readonly what: string
}

const CHECKED = '2026-12-01'

const ownExtension = (names: string): Change => ({
  program: 'Flatcar',
  what: `${names} among the extensions that Flatcar publishes with each release.`,
  source: 'flatcar/flatcar-website: content/docs/latest/sys-ext/_index.md',
  checked: CHECKED,
})

/** What holds since the versions in `since.ts`, by their names. */
export const changes: Readonly<Record<keyof typeof since, Change>> = {
  extensionsInInitrd: {
    program: 'Flatcar',
    what: 'System extensions are merged in the initrd, before systemd reads its units; ensure-sysext.service is gone.',
    source: 'flatcar/scripts: changelog/changes/2025-12-12-default-systemd-confext.md',
    checked: CHECKED,
  },
  dockerAsExtension: {
    program: 'Flatcar',
    what: 'Docker is a system extension, and the documentation asks for a link to start it at boot.',
    source:
      'flatcar/flatcar-website: content/docs/latest/orchestrate/containers/getting-started-with-docker.md',
    checked: CHECKED,
  },
  podmanExtension: ownExtension('Podman is'),
  pythonExtension: ownExtension('Python is'),
  zfsExtension: ownExtension('ZFS is'),
  incusExtension: ownExtension('Incus is'),
  overlaybdExtension: ownExtension('OverlayBD is'),
  nvidiaExtension: ownExtension('NVIDIA’s drivers are'),
  kernelArguments: {
    program: 'Flatcar',
    what: 'Ignition can add and remove arguments of the kernel.',
    source: 'flatcar/flatcar-website: content/docs/latest/deploy/cloud/vmware.md',
    checked: CHECKED,
  },
  networkArguments: {
    program: 'Flatcar',
    what: 'The initrd takes its address from guestinfo.afterburn.initrd.network-kargs.',
    source: 'flatcar/flatcar-website: content/docs/latest/deploy/cloud/vmware.md',
    checked: CHECKED,
  },
  mkswapFile: {
    program: 'Flatcar',
    what: 'mkswap can make a swap file by itself.',
    source: 'flatcar/flatcar-website: content/docs/latest/os-config/storage/adding-swap.md',
    checked: CHECKED,
  },
  partitionNumberFix: {
    program: 'Flatcar',
    what: 'Its Ignition finds a partition again that was made without a number.',
    source: 'flatcar/flatcar-website: data/releases/alpha/4722.0.0.yml',
    checked: CHECKED,
  },
  partitionNumberFault: {
    program: 'Ignition',
    what: 'A partition without a number makes it fail, unless the distribution has mended that.',
    source: 'https://github.com/coreos/ignition/pull/2234',
    checked: CHECKED,
  },
  partitionNumberMended: {
    program: 'Ignition',
    what: 'A partition without a number works again.',
    source: 'https://github.com/coreos/ignition/pull/2234',
    checked: CHECKED,
  },
  configDeleted: {
    program: 'Ignition',
    what: 'On VMware it deletes the configuration from the guest variables after the first boot.',
    source: 'coreos/ignition: docs/release-notes.md',
    checked: CHECKED,
  },
  dockerMirrorPath: {
    program: 'Docker',
    what: 'The address of a registry mirror may have a path, though no query, fragment or user.',
    source: 'https://github.com/moby/moby/pull/46594',
    checked: CHECKED,
  },
  govcDisk: {
    program: 'govc',
    what: 'vm.disk.change no longer crashes on a disk that has no limits of its own.',
    source: 'https://github.com/vmware/govmomi/commit/0be5fec8',
    checked: CHECKED,
  },
  govcVariableFile: {
    program: 'govc',
    what: 'vm.change reads a guest variable from a file.',
    source: 'vmware/govmomi: govc/USAGE.md',
    checked: CHECKED,
  },
  ovftoolConfigFile: {
    program: 'OVF Tool',
    what: '--configFile names a file with options.',
    source: 'ovftool --help of 5.1.0 (build 25410048)',
    checked: CHECKED,
  },
  terraformVsphere8: {
    program: 'Terraform’s vsphere provider',
    what: 'It supports vSphere 8 and 9 only, and says that it does not work with the free ESXi.',
    source: 'vmware/terraform-provider-vsphere: CHANGELOG.md, docs/index.md',
    checked: CHECKED,
  },
}
