import type { System } from './image-files.ts'

/** A path that a system does not read, and what it has instead. */
export interface ForeignPath {
  /** A file; a folder and all below it where it ends in a slash. */
  path: string
  systems: readonly System[]
  /** Whose path it is. */
  of: string
  advice: string
  /** Where the same file is read, if it is the same. */
  instead?: string
  /** Programs of that path that a config may bring: then it is read after all. */
  unless?: RegExp
}

const FLATCAR = ['flatcar'] as const
const FCOS = ['fcos'] as const
const BOTH = ['flatcar', 'fcos'] as const

const UPDATES_OF_FLATCAR = 'Flatcar reads /etc/flatcar/update.conf.'
const UPDATES_OF_FCOS = 'Fedora CoreOS reads /etc/zincati/config.d/*.toml.'
const NO_PACKAGES = 'Programs come as containers or system extensions.'
const NO_CRON = 'Write a timer unit.'
const NO_RULES = 'Write rules for nft, and a unit that loads them.'
const TIMESYNCD = 'The clock is set by systemd-timesyncd, which reads /etc/systemd/timesyncd.conf.'
const CHRONY = 'The clock is set by chronyd, which reads /etc/chrony.conf.'
const ARGUMENTS = 'Write kernel_arguments.'

/**
 * Paths of other systems that people take along. Flatcar's are those of flatcar/scripts and of its
 * website, Fedora CoreOS' those of coreos/fedora-coreos-config `manifests` and of its documentation; read on
 * 2026-12-01. Files of the network have lints of their own.
 */
export const foreignPaths: readonly ForeignPath[] = [
  {
    // flatcar/Flatcar#114; a link in newer images leads old programs on (flatcar/baselayout fa0e9a3)
    path: '/etc/coreos/update.conf',
    systems: FLATCAR,
    of: 'CoreOS Container Linux',
    advice: UPDATES_OF_FLATCAR,
    instead: '/etc/flatcar/update.conf',
  },
  {
    // other files in that folder are Fedora CoreOS' own, such as iptables-legacy.stamp
    path: '/etc/coreos/update.conf',
    systems: FCOS,
    of: 'CoreOS Container Linux',
    advice: UPDATES_OF_FCOS,
  },
  { path: '/etc/flatcar/', systems: FCOS, of: 'Flatcar', advice: UPDATES_OF_FCOS },
  { path: '/etc/zincati/', systems: FLATCAR, of: 'Fedora CoreOS', advice: UPDATES_OF_FLATCAR },
  {
    path: '/etc/rpm-ostreed.conf',
    systems: FLATCAR,
    of: 'Fedora CoreOS',
    advice: UPDATES_OF_FLATCAR,
  },
  { path: '/etc/yum.repos.d/', systems: FLATCAR, of: 'Fedora', advice: NO_PACKAGES },
  { path: '/etc/dnf/', systems: FLATCAR, of: 'Fedora', advice: NO_PACKAGES },
  { path: '/etc/apt/', systems: BOTH, of: 'Debian', advice: NO_PACKAGES },
  { path: '/etc/cloud/', systems: BOTH, of: 'cloud-init', advice: 'Say it in Butane.' },
  // docker.service of Flatcar reads no such file (coreos/sysext/docker), nor does daemon.json's reader
  {
    path: '/etc/default/docker',
    systems: BOTH,
    of: 'Debian',
    advice: 'Docker reads /etc/docker/daemon.json.',
  },
  {
    path: '/etc/sysconfig/docker',
    systems: FLATCAR,
    of: 'Fedora',
    advice: 'Docker reads /etc/docker/daemon.json.',
  },
  { path: '/etc/default/grub', systems: BOTH, of: 'Debian', advice: ARGUMENTS },
  { path: '/etc/grub.d/', systems: BOTH, of: 'Debian', advice: ARGUMENTS },
  { path: '/etc/crontab', systems: BOTH, of: 'cron', advice: NO_CRON, unless: /cron/ },
  ...['d', 'hourly', 'daily', 'weekly', 'monthly'].map((when) => ({
    path: `/etc/cron.${when}/`,
    systems: BOTH,
    of: 'cron',
    advice: NO_CRON,
    unless: /cron/,
  })),
  { path: '/var/spool/cron/', systems: BOTH, of: 'cron', advice: NO_CRON, unless: /cron/ },
  { path: '/etc/init.d/', systems: FLATCAR, of: 'SysV init', advice: 'Write a unit.' },
  { path: '/etc/inittab', systems: BOTH, of: 'SysV init', advice: 'Write a unit.' },
  { path: '/etc/init/', systems: BOTH, of: 'Upstart', advice: 'Write a unit.' },
  {
    path: '/etc/chrony.conf',
    systems: FLATCAR,
    of: 'chrony, which does not run here',
    advice: TIMESYNCD,
    unless: /chrony/,
  },
  {
    path: '/etc/ntp.conf',
    systems: FLATCAR,
    of: 'ntpd, which does not run here',
    advice: TIMESYNCD,
    unless: /ntp/,
  },
  ...['/etc/systemd/timesyncd.conf', '/etc/systemd/timesyncd.conf.d/'].map((path) => ({
    path,
    systems: FCOS,
    of: 'systemd-timesyncd, which does not run here',
    advice: CHRONY,
    unless: /timesyncd/,
  })),
  { path: '/etc/ufw/', systems: BOTH, of: 'Ubuntu', advice: NO_RULES, unless: /ufw/ },
  { path: '/etc/firewalld/', systems: BOTH, of: 'Fedora', advice: NO_RULES, unless: /firewalld/ },
  {
    path: '/etc/iptables/',
    systems: FLATCAR,
    of: 'Debian',
    advice: 'iptables-restore.service reads /var/lib/iptables/rules-save.',
    unless: /iptables/,
  },
  {
    path: '/etc/update-motd.d/',
    systems: BOTH,
    of: 'Ubuntu',
    advice: 'What is below /etc/motd.d is shown.',
  },
]

const files = Map.groupBy(foreignPaths.filter(isFile), ({ path }) => path)
const folders = foreignPaths.filter((row) => !isFile(row))

function isFile({ path }: ForeignPath): boolean {
  return !path.endsWith('/')
}

/** The row of an absolute path that a system does not read; undefined when nothing is known of it. */
export function findForeign(path: string, system: System): ForeignPath | undefined {
  const rows = files.get(path) ?? folders.filter((folder) => path.startsWith(folder.path))
  return rows.find(({ systems }) => systems.includes(system))
}

const READ_ONLY = /^\/(?:usr|bin|sbin|lib|lib64)\//

/**
 * Where to put what a config wants in a folder that is read-only while Ignition writes; undefined where it
 * can write. Flatcar's `/usr/share/oem` and Fedora CoreOS' `/usr/local` are links out of it.
 */
export function insteadOfReadOnly(path: string, system: System): string | undefined {
  if (!READ_ONLY.test(path)) return undefined
  if (system === 'fcos') return path.startsWith('/usr/local/') ? undefined : '/usr/local'
  return path.startsWith('/usr/share/oem/') ? undefined : '/opt'
}
