import { below, doc } from './doc.ts'
import type { FieldDocs } from './doc.ts'
import { cexDocs, tangDocs } from './resource.ts'

/** Sections that only some variants have. */
export const variantDocs: FieldDocs = {
  boot_device: doc(
    'How the disk that the machine boots from is encrypted or mirrored. It takes `luks`, `mirror` or both.',
  ),
  'boot_device.layout': doc(
    "Partition layout of the operating system's image, by the architecture of the machine.",
    '`x86_64`, unless something below needs it to be said',
  ),
  'boot_device.luks': doc('Encrypts the root filesystem and says what unlocks it at boot.'),
  ...below('boot_device.luks', {
    device: doc(
      'The whole disk that the machine boots from, needed on `s390x-eckd` (`/dev/dasd…`) and `s390x-zfcp` (`/dev/sd…`).',
    ),
    discard: doc(
      'Whether freed blocks are passed on to the disk. Good for SSDs, but it shows which blocks hold data.',
      'false',
    ),
    threshold: doc('How many of the pieces (TPM, Tang servers) are needed to unlock.', '1'),
    tpm2: doc('Whether the TPM 2.0 chip of the machine takes part in unlocking.', 'false'),
  }),
  ...tangDocs('boot_device.luks.tang[]'),
  ...cexDocs('boot_device.luks.cex'),
  'boot_device.mirror': doc('Keeps the system on several disks at once, so that one may fail.'),
  'boot_device.mirror.devices': doc('Absolute paths of the whole disks, two or more.'),

  grub: doc('Settings of the GRUB boot loader.'),
  'grub.users[]': doc(
    'Accounts that may change boot entries at the console; everybody else can only start them.',
  ),
  'grub.users[].name': doc('Name of the account in GRUB.'),
  'grub.users[].password_hash': doc('Hash of its password, made by `grub2-mkpasswd-pbkdf2`.'),

  metadata: doc(
    'Name and labels of the MachineConfig that Butane writes. Plain Ignition output ignores them.',
  ),
  'metadata.name': doc('Name of the MachineConfig, unique in the cluster.'),
  'metadata.labels': doc(
    'Kubernetes labels as text by name. `machineconfiguration.openshift.io/role` is required: it says which machines the config is for.',
  ),

  openshift: doc(
    'Settings of the MachineConfig that Ignition has no field for. Plain Ignition output ignores them.',
  ),
  'openshift.kernel_arguments': doc('Arguments that are added to the kernel command line.'),
  'openshift.extensions': doc('Extensions of Red Hat CoreOS to install, such as `usbguard`.'),
  'openshift.fips': doc(
    'Whether the machine runs in FIPS mode, with validated cryptography only.',
    'false',
  ),
  'openshift.kernel_type': doc('Which kernel the machine runs.', '`default`'),
}
