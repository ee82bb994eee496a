import type { Path } from '../../../engine/index.ts'
import type { Lint } from '../lint.ts'

const SIZES = 'Write start_mib and size_mib, in MiB.'
const OWN_UNIT = 'Run it in a unit of your own.'
const UPDATES = 'Write a file /etc/flatcar/update.conf.'

/** Keys of Container Linux Config that Butane does not have, and what to do instead. */
const advices: Readonly<Record<string, string>> = {
  networkd: 'Write its units as files below /etc/systemd/network.',
  locksmith: UPDATES,
  update: UPDATES,
  docker: 'Write a file /etc/docker/daemon.json.',
  etcd: OWN_UNIT,
  flannel: OWN_UNIT,
  'ignition.config.append': 'Write merge.',
  'systemd.units.*.enable': 'Write enabled.',
  'storage.files.*.filesystem': 'Leave it out.',
  'storage.files.*.contents.remote': 'Write its url as source.',
  'storage.filesystems.*.mount': 'Write its fields without it.',
  'storage.disks.*.partitions.*.size': SIZES,
  'storage.disks.*.partitions.*.start': SIZES,
}

/** What to do instead of a key of that format; undefined for any other key. */
export function adviceFor(path: Path): string | undefined {
  const key = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
  return Object.hasOwn(advices, key) ? advices[key] : undefined
}

/**
 * Explains keys of the format that Flatcar had before Butane; the engine says no more than that it
 * does not know them.
 */
export const containerLinuxConfig: Lint = ({ butane }, report) => {
  // it was always YAML: JSON that looks like it is an Ignition config
  if (butane.root.kind === 'mapping' && butane.root.flow) return
  for (const { path } of butane.unused) {
    const advice = adviceFor(path)
    if (advice === undefined) continue
    const facts = [String(path.at(-1)), advice]
    report('host/container-linux-config', path, { facts, atKey: true })
  }
}
