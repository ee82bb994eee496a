/** A line of releases of an operating system, and the Ignition in its current release. */
export interface Channel {
  label: string
  os: 'flatcar' | 'fcos'
  ignition: `2.${number}.0`
}

/**
 * The channels that images come from. Flatcar's versions are those of its release data
 * (flatcar-website `data/releases/*`); Fedora CoreOS ships each Ignition within weeks, in every stream.
 */
export const channels = {
  stable: { label: 'Flatcar stable', os: 'flatcar', ignition: '2.24.0' },
  beta: { label: 'Flatcar beta', os: 'flatcar', ignition: '2.24.0' },
  alpha: { label: 'Flatcar alpha', os: 'flatcar', ignition: '2.24.0' },
  'lts-2024': { label: 'Flatcar LTS 2024', os: 'flatcar', ignition: '2.19.0' },
  'lts-2023': { label: 'Flatcar LTS 2023', os: 'flatcar', ignition: '2.14.0' },
  'fcos-stable': { label: 'Fedora CoreOS stable', os: 'fcos', ignition: '2.27.0' },
  'fcos-testing': { label: 'Fedora CoreOS testing', os: 'fcos', ignition: '2.27.0' },
  'fcos-next': { label: 'Fedora CoreOS next', os: 'fcos', ignition: '2.27.0' },
} as const satisfies Record<string, Channel>

export type ChannelId = keyof typeof channels

/**
 * The Ignition release, 2.x, that made each config spec, 3.x, a stable one: the place in the list is
 * the spec (Ignition's docs/specs.md and docs/release-notes.md).
 */
const STABLE_SINCE = [0, 3, 7, 11, 15, 20, 26]

/** The second number of a version: 24 for `2.24.0`, 7 for `3.7.0-experimental`. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1])
}

/** The second number of the newest config spec that a channel's Ignition reads: 5 for 3.5.0. */
export function newestSpec({ ignition }: Channel): number {
  return STABLE_SINCE.findLastIndex((release) => release <= minorOf(ignition))
}
