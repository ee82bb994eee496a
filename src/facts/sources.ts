import type { ChannelId } from './channels.ts'
import type { Checked } from './checked.ts'

const CHECKED = '2026-12-01'
const DATA = 'flatcar/flatcar-website: data/releases'
const ENDS = 'flatcar/flatcar-website: content/releases/_index.md'

/** Where a row of `channels.ts` was read, and where the end of its life. */
export interface ChannelSource extends Checked {
  readonly ended?: string
}

const fcos = {
  source: 'https://packages.fedoraproject.org/pkgs/ignition/butane',
  checked: CHECKED,
}

/** Where each row of `channels.ts` was read. */
export const channelSources: Readonly<Record<ChannelId, ChannelSource>> = {
  stable: { source: `${DATA}/stable/4757.2.0.yml`, checked: CHECKED },
  beta: { source: `${DATA}/beta/current.yml`, checked: CHECKED },
  alpha: { source: `${DATA}/alpha/current.yml`, checked: CHECKED },
  'lts-2024': { source: `${DATA}/lts/current-2024.yml`, ended: ENDS, checked: CHECKED },
  'lts-2023': { source: `${DATA}/lts/current-2023.yml`, ended: ENDS, checked: CHECKED },
  'fcos-stable': fcos,
  'fcos-testing': fcos,
  'fcos-next': fcos,
}

/** Where `releases.ts` was read. */
export const releasesSource: Checked = { source: DATA, checked: CHECKED }

/** Where `kubernetes.ts` was read. */
export const kubernetesSource: Checked = {
  source: 'containerd/containerd: RELEASES.md',
  checked: CHECKED,
}
