import type { CatalogEntry } from '../../../engine/index.ts'
import { error, note, warning } from '../catalog.ts'

/**
 * What only a text of the reader's own can have, because a form refuses it or never writes it: each
 * finding's permanent code, severity and sentence.
 */
export const pastedCatalog = {
  // nothing comes out
  'host/foreign-format': error((name, advice) => `This is ${name}, not Butane. ${advice}`),
  'host/unknown-spec': error((sentence, advice) => `${sentence}. ${advice}`),
  'host/yaml-syntax': error(
    (sentence, advice) => `This is no YAML that Butane can read: ${sentence}. ${advice}`,
  ),
  'host/wrong-type': error((sentence, advice) => `${sentence}. ${advice}`),

  // getting in
  'host/no-remote-login': note(
    (file) =>
      `Users have passwords only, and ${file} has sshd take none: they get in at the console.`,
  ),
  'host/ssh-key-invalid': warning((verdict, problem) => `sshd ${verdict}. ${problem}`),
  'host/ssh-keys-in-one-line': warning(
    'Another SSH key follows in the same line. sshd reads one key from a line, so this one lets nobody in.',
  ),
  'host/password-hash': warning(
    (problem) =>
      `No password matches this. ${problem} Make a hash with openssl passwd -6, or with the recipe password-login.`,
  ),

  // the network
  'host/gateway-outside-subnet': warning(
    (gateway, subnets) => `The gateway ${gateway} is in no subnet of this file (${subnets}).`,
  ),
  'host/network-setting': warning((program, what, advice) => `${program} has ${what}. ${advice}`),
  'host/network-address': warning((setting, advice) => `${setting}: ${advice}`),
  'host/network-device': warning((problem) => problem),
  'host/unread-network-file': warning(
    (reason, advice) => `Nothing reads this. ${reason} ${advice}`,
  ),
  'host/network-arguments': warning(
    (names) =>
      `Flatcar has these kernel arguments (${names}) from the second boot on, and for its initrd. Write ` +
      'the network as files below /etc/systemd/network; what the first boot needs, as ' +
      'guestinfo.afterburn.initrd.network-kargs.',
  ),
  'host/network-manager-mode': warning(
    (reason) => `NetworkManager reads only what root alone can read; this file ${reason}.`,
  ),
  'host/old-interface-name': note(
    (name) => `On VMware no adapter is called ${name}: the first VMXNET3 is ens192.`,
  ),
  'host/no-dns-for-downloads': warning(
    (file) =>
      `Ignition has to look up a name for this, and ${file} names no DNS server: it tries for ever.`,
  ),
  'host/hostname': warning((name, problem, fix) => `“${name}” is no host name. ${problem} ${fix}`),

  // Docker
  'host/docker-settings': warning((problem) => `dockerd does not start with this file. ${problem}`),
  'host/docker-advice': warning((problem) => problem),

  // units
  'host/mount-unit-name': error(
    (name, key, path, right) =>
      `systemd refuses ${name}, because the name of a unit for ${key}=${path} is ${right}.`,
  ),
  'host/unit-refused': error((name, problem) => `systemd refuses ${name}: ${problem}.`),
  'host/unit-ignored': warning((problem) => `systemd passes this over: ${problem}`),
  'host/unit-specifier': warning(
    (token, effect) =>
      `systemd takes “${token}” for a specifier, so ${effect}. Write %% for a percent sign.`,
  ),
  'host/unit-no-shell': warning(
    (problem, advice) => `systemd starts programs without a shell: ${problem}. ${advice}.`,
  ),

  // files and disks
  'host/file-syntax': warning(
    (program, format, problem) => `${program} cannot read this as ${format}: ${problem}.`,
  ),
  'host/mode-0420': warning('Octal 0420 is r---w----. Decimal 420 was meant, which is 0644.'),
  'host/partition-number': warning(
    (image, ignition) =>
      `A partition without a number makes Ignition fail: ${image} has ${ignition}, without the fix.`,
  ),
  'host/mount-below-opt': warning(
    (path) => `System extensions hide what is mounted below ${path}.`,
  ),
  'host/mount-over-system': error(
    (folder) => `A file system at ${folder} hides what the system has there: it does not start.`,
  ),
  'host/overwrite': error(
    (entry, advice) =>
      `The image has ${entry} here, at which Ignition stops: the machine does not come up. ${advice}`,
  ),
  'host/read-only-path': error(
    (folder) => `This is read-only, and Ignition stops here. Put it below ${folder}.`,
  ),
  'host/system-disk': error(
    (device) => `The system itself is on ${device}: after this, the machine does not start.`,
  ),
  'host/foreign-path': warning((owner, advice) => `This path belongs to ${owner}. ${advice}`),
  'host/backslash': warning(
    (path) => `“${path}” has backslashes, which separate no folders here. Write /.`,
  ),
  'host/not-executable': warning(
    (unit) => `${unit} starts this file, which nobody may run. Give it the mode 0755.`,
  ),
  'host/typographic': warning((found, meant) => `${found} taken as text here: ${meant}.`),

  // updates and extensions
  'host/update-conf': warning((problem) => `locksmithd cannot use this. ${problem}`),
  'host/sysext-name': warning(
    (name) => `The extension in this image is called ${name}: it is only taken as ${name}.raw.`,
  ),
  'host/dangling-link': warning((target) => `Nothing in this config makes ${target}.`),

  'host/home-owner': warning(
    (user, folders) =>
      `This belongs to root, not to ${user}` +
      (folders ? `, and so do the folders that Ignition makes for it: ${folders}.` : '.'),
  ),

  // the text itself
  'host/hidden-characters': warning(
    (names) =>
      `This line holds hidden characters (${names}), so that it may not be what it looks like.`,
  ),

  // the format
  'host/unknown-key': note((key, meant) => `“${key}” is no key here: ${meant}.`),
  'host/container-linux-config': note(
    (key, advice) => `“${key}” is of Container Linux Config, not of Butane. ${advice}`,
  ),
} as const satisfies Record<string, CatalogEntry>
