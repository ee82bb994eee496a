/** The system that a config is for, of those whose files are known here. */
export type System = 'flatcar' | 'fcos'

/** The system of a variant of Butane; undefined for those that are not known. */
export function systemOf(variant: string): System | undefined {
  return variant === 'flatcar' || variant === 'fcos' ? variant : undefined
}

/** What an image has at a path: a file, or a link with its target. */
export type ImageEntry = 'file' | { readonly link: string }

const link = (target: string): ImageEntry => ({ link: target })
const FILE: ImageEntry = 'file'

/**
 * What is in the root file system when Ignition's files stage begins, and so is in its way. Only what a
 * source shows; a path that is left out may be there, too.
 *
 * Flatcar lays the `/etc` of its image below the machine's own before that stage
 * (flatcar/bootengine `initrd-setup-root`, flatcar/scripts `build_library/build_image_util.sh`), since 3602
 * (flatcar/Flatcar#1207). Read on 2026-12-01, in the states of 2026-08 and older.
 */
export const imageFiles: Readonly<Record<System, Readonly<Record<string, ImageEntry>>>> = {
  flatcar: {
    // flatcar/init configs/tmpfiles.d
    '/etc/flatcar/update.conf': FILE,
    '/etc/issue': link('../run/issue'),
    // flatcar/baselayout tmpfiles.d; the four databases are made by its flatcar-tmpfiles
    '/etc/coreos': link('./flatcar'),
    '/etc/group': FILE,
    '/etc/gshadow': FILE,
    '/etc/hosts': FILE,
    '/etc/inputrc': link('../usr/share/baselayout/inputrc'),
    '/etc/motd': link('../run/flatcar/motd'),
    '/etc/nsswitch.conf': link('../usr/share/baselayout/nsswitch.conf'),
    '/etc/passwd': FILE,
    '/etc/profile': link('../usr/share/baselayout/profile'),
    '/etc/profile.d/flatcar-profile.sh': link('../../usr/share/baselayout/flatcar-profile.sh'),
    '/etc/shadow': FILE,
    '/etc/shells': link('../usr/share/baselayout/shells'),
    '/etc/vim/vimrc': link('../../usr/share/vim/vimrc'),
    // flatcar/scripts build_library: set_lsb_release, prod_image_util.sh, sysext_prod_builder
    '/etc/extensions/containerd-flatcar.raw': link(
      '/usr/share/flatcar/sysext/containerd-flatcar.raw',
    ),
    '/etc/extensions/docker-flatcar.raw': link('/usr/share/flatcar/sysext/docker-flatcar.raw'),
    '/etc/ld.so.conf': link('../usr/lib/ld.so.conf'),
    '/etc/lsb-release': link('../usr/share/flatcar/lsb-release'),
    '/etc/os-release': link('../usr/lib/os-release'),
    // systemd's tmpfiles.d/systemd-resolve.conf as flatcar/scripts patches it
    '/etc/resolv.conf': link('../run/systemd/resolve/resolv.conf'),
    // flatcar/scripts coreos-base/misc-files, and the packages it refers to
    '/etc/audit/auditd.conf': FILE,
    '/etc/audit/rules.d/00-clear.rules': FILE,
    '/etc/audit/rules.d/80-selinux.rules': FILE,
    '/etc/audit/rules.d/99-default.rules': FILE,
    '/etc/bash/bashrc': FILE,
    '/etc/logrotate.conf': FILE,
    '/etc/ntp.conf': FILE,
    '/etc/selinux/config': FILE,
    '/etc/ssh/ssh_config': FILE,
    '/etc/ssh/ssh_config.d/50-flatcar-ssh.conf': FILE,
    '/etc/ssh/sshd_config': FILE,
    '/etc/ssh/sshd_config.d/50-flatcar-sshd.conf': FILE,
    '/etc/ssl/openssl.cnf': FILE,
  },
  fcos: {
    // coreos/fedora-coreos-tracker#1361; both are what its coreos-platform-chrony-config compares
    '/etc/chrony.conf': FILE,
    '/etc/sysconfig/chronyd': FILE,
    // slauger/hcloud-okd4#245 on Fedora CoreOS 36
    '/etc/resolv.conf': link('../run/systemd/resolve/stub-resolv.conf'),
    // coreos/fedora-coreos-config manifests/fedora-coreos-base.yaml and overlay.d
    '/etc/alternatives/ip6tables': link('/usr/sbin/ip6tables-nft'),
    '/etc/alternatives/ip6tables-restore': link('/usr/sbin/ip6tables-nft-restore'),
    '/etc/alternatives/ip6tables-save': link('/usr/sbin/ip6tables-nft-save'),
    '/etc/alternatives/iptables': link('/usr/sbin/iptables-nft'),
    '/etc/alternatives/iptables-restore': link('/usr/sbin/iptables-nft-restore'),
    '/etc/alternatives/iptables-save': link('/usr/sbin/iptables-nft-save'),
    '/etc/ssh/sshd_config.d/40-disable-passwords.conf': FILE,
    // its pull request 349 adds to this one
    '/etc/ssh/sshd_config': FILE,
    '/etc/sudoers.d/coreos-sudo-group': FILE,
    // Ignition's own users and groups are added to these (internal/exec/util/passwd.go)
    '/etc/group': FILE,
    '/etc/passwd': FILE,
    '/etc/shadow': FILE,
  },
}

/**
 * The error with which Ignition ends when it should write something where the image has an entry, and is
 * not told to overwrite it (internal/exec/stages/files/filesystemEntries.go): undefined where it is fine.
 *
 * @param kind what is written; a file only counts as one with contents of its own, not when it adds some
 * @param target where a link that is written leads
 */
export function inTheWay(
  entry: ImageEntry,
  kind: 'file' | 'addition' | 'directory' | 'link',
  target?: string,
): boolean {
  if (entry === 'file') return kind !== 'addition'
  return kind !== 'link' || plain(target ?? '') !== plain(entry.link)
}

const plain = (path: string) => path.replace(/^\.\/|\/+$/g, '').replaceAll(/\/\/+/g, '/')
