/** What matters of the programs in an image; undefined is not known. */
export interface Contents {
  readonly ignition: `2.${number}.0`
  readonly docker?: string
  readonly containerd?: string
  readonly systemd?: string
}

/**
 * A line of releases of an operating system, and what is in its newest release. Where that was read,
 * and when, is in `sources.ts`: pages do without the weight of it.
 */
export interface Channel extends Contents {
  readonly label: string
  readonly os: 'flatcar' | 'fcos'
  /** The newest release, and the day it came out. */
  readonly release?: string
  readonly published?: string
  /** When its life ended, in words to follow “in”; given once that time has passed. */
  readonly ended?: string
}

// every stream of Fedora CoreOS has a new Ignition within weeks
const fcos = {
  os: 'fcos',
  ignition: '2.27.0',
} as const

const table = {
  stable: {
    label: 'Flatcar stable',
    os: 'flatcar',
    release: '4757.2.0',
    published: '2026-09-14',
    ignition: '2.24.0',
    docker: '28.2.2',
    containerd: '2.2.5',
    systemd: '260',
  },
  beta: {
    label: 'Flatcar beta',
    os: 'flatcar',
    release: '4757.1.0',
    published: '2026-08-13',
    ignition: '2.24.0',
    docker: '28.2.2',
    containerd: '2.2.5',
    systemd: '260',
  },
  alpha: {
    label: 'Flatcar alpha',
    os: 'flatcar',
    release: '4790.0.0',
    published: '2026-08-13',
    ignition: '2.24.0',
    docker: '29.1.3',
    containerd: '2.2.5',
    systemd: '260',
  },
  'lts-2024': {
    label: 'Flatcar LTS 2024',
    os: 'flatcar',
    release: '4081.3.10',
    published: '2026-08-13',
    ignition: '2.19.0',
    docker: '26.1.0',
    containerd: '1.7.21',
    systemd: '255',
    // as announced; 4081.3.10 still came after that
    ended: 'mid-2026',
  },
  'lts-2023': {
    label: 'Flatcar LTS 2023',
    os: 'flatcar',
    release: '3510.3.8',
    published: '2025-08-19',
    ignition: '2.14.0',
    docker: '20.10.23',
    containerd: '1.6.16',
    systemd: '252',
    // as an LTS is maintained for 18 months, and 3510.3.0 is of 2023-10-05
    ended: 'April 2025',
  },
  'fcos-stable': { ...fcos, label: 'Fedora CoreOS stable' },
  'fcos-testing': { ...fcos, label: 'Fedora CoreOS testing' },
  'fcos-next': { ...fcos, label: 'Fedora CoreOS next' },
} as const satisfies Record<string, Channel>

export type ChannelId = keyof typeof table

/** The channels that images come from, the usual one of each system first. */
export const channels: Readonly<Record<ChannelId, Channel>> = table

/**
 * The Ignition release, 2.x, that made each config spec, 3.x, a stable one: the place in the list is
 * the spec (Ignition's docs/specs.md and docs/release-notes.md).
 */
const STABLE_SINCE = [0, 3, 7, 11, 15, 20, 26]

/** The second number of a version: 24 for `2.24.0`, 7 for `3.7.0-experimental`. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1])
}

/** The second number of the newest config spec that an Ignition reads: 5 for 3.5.0. */
export function newestSpec({ ignition }: Pick<Contents, 'ignition'>): number {
  return STABLE_SINCE.findLastIndex((release) => release <= minorOf(ignition))
}
