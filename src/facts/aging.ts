import type { Checked } from './checked.ts'
import { channels } from './channels.ts'
import type { ChannelId } from './channels.ts'
import { containerdFor } from './kubernetes.ts'
import { releases } from './releases.ts'
import { channelSources, kubernetesSource, releasesSource } from './sources.ts'

/** A fact that somebody else changes, so that it has to be looked up again from time to time. */
export interface AgingFact extends Checked {
  name: string
  /** What is held to be true, in short. */
  value: string
  /** Where it stands in this folder; its day is in `sources.ts`. */
  file: string
}

/** How many days a fact is good for. */
export const GOOD_FOR = 60

/** Every fact that ages. What holds since a version (`changes.ts`) is history and does not. */
export const agingFacts: readonly AgingFact[] = [
  ...Object.entries(channels).map(
    ([id, { label, release, ignition, docker, containerd, ...row }]) => ({
      name: label,
      value: [
        ...(release ? [release] : []),
        `Ignition ${ignition}`,
        ...(docker ? [`Docker ${docker}`] : []),
        ...(containerd ? [`containerd ${containerd}`] : []),
        ...(row.systemd ? [`systemd ${row.systemd}`] : []),
        ...(row.ended ? [`ended ${row.ended}`] : []),
      ].join(', '),
      source: channelSources[id as ChannelId].source,
      checked: channelSources[id as ChannelId].checked,
      file: 'src/facts/channels.ts',
    }),
  ),
  {
    name: 'Releases of Flatcar',
    value: `known up to ${releases.at(-1)?.[0] ?? 'none'}`,
    ...releasesSource,
    file: 'src/facts/releases.ts',
  },
  {
    name: 'containerd for Kubernetes',
    value: `known up to 1.${Object.keys(containerdFor).at(-1) ?? 'none'}`,
    ...kubernetesSource,
    file: 'src/facts/kubernetes.ts',
  },
]

/** Whether a text is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Days from one day to another, both YYYY-MM-DD; negative when the second is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** The facts that were last checked more than `GOOD_FOR` days before a day, YYYY-MM-DD. */
export function outdatedFacts(today: string, facts = agingFacts): readonly AgingFact[] {
  return facts.filter(({ checked }) => daysBetween(checked, today) > GOOD_FOR)
}
