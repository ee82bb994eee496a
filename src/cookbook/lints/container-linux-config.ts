import type { Lint } from './lint.ts'

const FLAT = 'Write its fields without it; the Butane reference lists them.'
const SIZES = 'Write start_mib and size_mib, which are numbers of MiB.'
const OWN_UNIT = 'Run it in a unit of your own.'
const UPDATES = 'Write a file /etc/flatcar/update.conf.'

/** Keys of Container Linux Config that Butane does not have, and what to write instead. */
const advices: Readonly<Record<string, string>> = {
  networkd: 'Write each unit as a file below /etc/systemd/network.',
  locksmith: UPDATES,
  update: UPDATES,
  docker: 'Write a file /etc/docker/daemon.json.',
  etcd: OWN_UNIT,
  flannel: OWN_UNIT,
  'systemd.units.*.enable': 'Write enabled: true.',
  'storage.files.*.filesystem': 'Leave it out: paths are those of the machine.',
  'storage.directories.*.filesystem': 'Leave it out: paths are those of the machine.',
  'storage.links.*.filesystem': 'Leave it out: paths are those of the machine.',
  'storage.files.*.contents.remote': 'Write its url as source, beside inline.',
  'storage.filesystems.*.mount': FLAT,
  'storage.disks.*.partitions.*.size': SIZES,
  'storage.disks.*.partitions.*.start': SIZES,
  'ignition.config.append': 'Write merge.',
}

/**
 * Explains keys of the format that Flatcar had before Butane; the engine says no more than that it
 * does not know them.
 */
export const containerLinuxConfig: Lint = ({ butane }, report) => {
  for (const path of butane.unused) {
    const key = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
    const advice = Object.hasOwn(advices, key) ? advices[key] : undefined
    if (advice === undefined) continue
    const facts = [String(path.at(-1)), advice]
    report('host/container-linux-config', path, { facts, atKey: true })
  }
}
