// @ts-check
// Finds the programs that the acceptance and browser tests run, and installs the Debian packages of
// those that are missing: as root where apt-get exists, otherwise it says what to install.
// `node scripts/system-packages.mjs ignition dockerd` does it for the programs named.

import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where packages are unpacked that must not be installed. */
const UNPACKED = fileURLToPath(new URL('../.tmp/packages', import.meta.url))

/**
 * Programs by name: the Debian package, and where the program lies when it is not on PATH. A package
 * that would change what the machine does (another clock, swap) is not installed but unpacked, and its
 * program found at `unpacked` in it; the libraries that it needs are then packages of their own.
 * @typedef {object} Program
 * @property {string} package
 * @property {string[]} [paths]
 * @property {string} [unpacked]
 * @property {string[]} [libraries]
 * @property {() => Promise<string | undefined>} [find]
 */

/** @type {Record<string, Program>} */
export const programs = {
  bash: { package: 'bash' },
  dash: { package: 'dash' },
  zsh: { package: 'zsh' },
  script: { package: 'bsdutils' },
  ignition: { package: 'ignition', paths: ['/usr/lib/dracut/modules.d/30ignition/ignition'] },
  'ignition-validate': { package: 'ignition' },
  docker: { package: 'docker.io' },
  'docker-compose': { package: 'docker-compose' },
  containerd: { package: 'containerd' },
  dockerd: { package: 'docker.io', paths: ['/usr/sbin/dockerd'] },
  'systemd-analyze': { package: 'systemd' },
  'systemd-environment-d-generator': {
    package: 'systemd',
    paths: ['/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator'],
  },
  systemd: { package: 'systemd', paths: ['/usr/lib/systemd/systemd'] },
  'systemd-escape': { package: 'systemd' },
  'systemd-networkd': { package: 'systemd', paths: ['/usr/lib/systemd/systemd-networkd'] },
  'systemd-journald': { package: 'systemd', paths: ['/usr/lib/systemd/systemd-journald'] },
  'systemd-journal-upload': {
    package: 'systemd-journal-remote',
    paths: ['/usr/lib/systemd/systemd-journal-upload'],
  },
  'systemd-modules-load': { package: 'systemd', paths: ['/usr/lib/systemd/systemd-modules-load'] },
  'systemd-coredump': {
    package: 'systemd-coredump',
    // Installed, it would take the dumps of the machine.
    unpacked: 'lib/systemd/systemd-coredump',
  },
  'systemd-sysext': { package: 'systemd' },
  'systemd-sysctl': { package: 'systemd', paths: ['/usr/lib/systemd/systemd-sysctl'] },
  'systemd-timesyncd': {
    package: 'systemd-timesyncd',
    paths: ['/usr/lib/systemd/systemd-timesyncd'],
  },
  'systemd-resolved': {
    package: 'systemd-resolved',
    // Installed, it would take over /etc/resolv.conf of the machine.
    unpacked: 'lib/systemd/systemd-resolved',
  },
  sysctl: { package: 'procps', paths: ['/usr/sbin/sysctl'] },
  modprobe: { package: 'kmod', paths: ['/usr/sbin/modprobe'] },
  sgdisk: { package: 'gdisk', paths: ['/usr/sbin/sgdisk'] },
  sfdisk: { package: 'fdisk', paths: ['/usr/sbin/sfdisk'] },
  blkid: { package: 'util-linux', paths: ['/usr/sbin/blkid'] },
  'mkfs.ext4': { package: 'e2fsprogs', paths: ['/usr/sbin/mkfs.ext4'] },
  'mkfs.xfs': { package: 'xfsprogs', paths: ['/usr/sbin/mkfs.xfs'] },
  'mkfs.btrfs': { package: 'btrfs-progs', paths: ['/usr/sbin/mkfs.btrfs'] },
  'mkfs.vfat': { package: 'dosfstools', paths: ['/usr/sbin/mkfs.vfat'] },
  mkswap: { package: 'util-linux', paths: ['/usr/sbin/mkswap'] },
  cryptsetup: { package: 'cryptsetup-bin', paths: ['/usr/sbin/cryptsetup'] },
  mdadm: { package: 'mdadm', paths: ['/usr/sbin/mdadm'] },
  'prometheus-node-exporter': { package: 'prometheus-node-exporter' },
  'zram-generator': {
    package: 'systemd-zram-generator',
    unpacked: 'lib/systemd/system-generators/zram-generator',
  },
  chronyd: {
    package: 'chrony',
    unpacked: 'usr/sbin/chronyd',
    libraries: ['libgnutls30', 'libnettle8', 'libseccomp2'],
  },
  iscsiadm: { package: 'open-iscsi', paths: ['/usr/sbin/iscsiadm', '/sbin/iscsiadm'] },
  iscsid: { package: 'open-iscsi', paths: ['/usr/sbin/iscsid', '/sbin/iscsid'] },
  ip: { package: 'iproute2' },
  'linux.uml': {
    package: 'user-mode-linux',
    unpacked: 'usr/bin/linux.uml',
  },
  nft: { package: 'nftables', paths: ['/usr/sbin/nft'] },
  wg: { package: 'wireguard-tools' },
  NetworkManager: { package: 'network-manager', paths: ['/usr/sbin/NetworkManager'] },
  'nm-initrd-generator': {
    package: 'network-manager',
    paths: ['/usr/lib/NetworkManager/nm-initrd-generator'],
  },
  'dbus-daemon': { package: 'dbus-daemon' },
  sshd: { package: 'openssh-server', paths: ['/usr/sbin/sshd'] },
  'ssh-keygen': { package: 'openssh-client' },
  visudo: { package: 'sudo', paths: ['/usr/sbin/visudo'] },
  userdbctl: { package: 'systemd-userdbd' },
  zdump: { package: 'tzdata', find: findZdump },
  openssl: { package: 'openssl' },
  unzip: { package: 'unzip' },
  yq: { package: 'yq' },
  python3: { package: 'python3' },
  chromium: { package: 'chromium', find: findBrowser },
}

/** The browser that the tests drive: CHROMIUM_PATH, or the one Playwright installed. */
async function findBrowser() {
  const { chromium } = await import('playwright')
  return [process.env['CHROMIUM_PATH'], chromium.executablePath()].find(isExecutable)
}

/** The reader of time zones, which every Debian has, if there are time zones to read. */
function findZdump() {
  const found = existsSync('/usr/share/zoneinfo/Europe/Berlin')
  return Promise.resolve(found ? '/usr/bin/zdump' : undefined)
}

/** @param {string | undefined} path */
function isExecutable(path) {
  if (!path) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The path of a program of the table above, or undefined where this machine does not have it.
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
export async function findProgram(name) {
  const row = programs[name]
  if (row === undefined) throw new Error(`no such program in the table: ${name}`)
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
  const { paths = [], unpacked } = row
  const places = [...onPath, ...paths, ...(unpacked ? [join(UNPACKED, row.package, unpacked)] : [])]
  return (await row.find?.()) ?? places.find(isExecutable)
}

/** @param {string[]} names */
async function findMissing(names) {
  const found = await Promise.all(names.map(findProgram))
  return names.filter((_, index) => found[index] === undefined)
}

/**
 * Runs apt-get, in `cwd` where that matters.
 * @param {string[]} args
 * @param {string} [cwd]
 */
function aptGet(args, cwd) {
  const command = ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args]
  console.log(`apt-get ${command.join(' ')}`)
  // RUNLEVEL=1: a package that brings a service (dockerd) must not start it.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  return spawnSync('apt-get', command, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] }).status
}

/**
 * Downloads a package and unpacks it in a folder of its name.
 * @param {string} name
 */
function unpack(name) {
  mkdirSync(UNPACKED, { recursive: true })
  aptGet(['download', name], UNPACKED)
  const archive = readdirSync(UNPACKED).findLast((file) => file.startsWith(`${name}_`))
  if (archive !== undefined) spawnSync('dpkg', ['-x', archive, name], { cwd: UNPACKED })
}

/**
 * Makes sure that the programs are there, installing their packages if need be and possible.
 * Returns one sentence for each that is still missing; none means all is well.
 * @param {string[]} names
 * @returns {Promise<string[]>}
 */
export async function ensurePrograms(names) {
  let missing = await findMissing(names)
  const canInstall = process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')
  if (missing.length > 0 && canInstall) {
    const rows = missing.flatMap((name) => programs[name] ?? [])
    const toInstall = rows.flatMap((row) => (row.unpacked ? (row.libraries ?? []) : [row.package]))
    const toUnpack = rows.flatMap((row) => (row.unpacked ? [row.package] : []))
    aptGet(['update'])
    aptGet(['install', '-y', '--no-install-recommends', ...new Set(toInstall)])
    for (const name of new Set(toUnpack)) unpack(name)
    missing = await findMissing(names)
  }
  return missing.map((name) => {
    const wanted = programs[name]?.package ?? name
    return `${name} is missing: it is in Debian's package ${wanted} (sudo apt-get install ${wanted})`
  })
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2)
  const problems = await ensurePrograms(asked.length > 0 ? asked : Object.keys(programs))
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
