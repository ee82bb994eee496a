import type { ChannelId, Contents } from './channels.ts'
import { channels } from './channels.ts'

/**
 * What came with which major release of Flatcar: each row holds until the next one. Where a patch
 * release brought a newer containerd, that one is named.
 */
export const releases: readonly (readonly [
  major: number,
  ignition: Contents['ignition'],
  docker: string,
  containerd: string,
])[] = [
  [3510, '2.14.0', '20.10.23', '1.6.16'],
  [3535, '2.15.0', '20.10.24', '1.6.21'],
  [3665, '2.15.0', '20.10.24', '1.7.7'],
  [3794, '2.15.0', '24.0.9', '1.7.13'],
  [3913, '2.18.0', '24.0.9', '1.7.17'],
  [4012, '2.19.0', '24.0.9', '1.7.18'],
  [4054, '2.19.0', '26.1.0', '1.7.20'],
  [4081, '2.19.0', '26.1.0', '1.7.21'],
  [4116, '2.19.0', '27.2.1', '1.7.22'],
  [4152, '2.20.0', '27.3.1', '1.7.23'],
  [4284, '2.20.0', '27.4.1', '2.0.1'],
  [4344, '2.21.0', '28.0.1', '2.0.4'],
  [4426, '2.21.0', '28.0.4', '2.0.5'],
  [4459, '2.22.0', '28.0.4', '2.0.7'],
  [4487, '2.22.0', '28.0.4', '2.0.5'],
  [4515, '2.22.0', '28.0.4', '2.1.5'],
  [4547, '2.24.0', '28.0.4', '2.1.5'],
  [4628, '2.24.0', '28.2.2', '2.2.0'],
  [4669, '2.24.0', '28.2.2', '2.2.1'],
  [4722, '2.24.0', '28.2.2', '2.2.2'],
  [4757, '2.24.0', '28.2.2', '2.2.5'],
  [4790, '2.24.0', '29.1.3', '2.2.5'],
]

/** What an image holds, and which it is. */
export interface Image extends Contents {
  /** For a sentence: `Flatcar stable`, or `Flatcar 4593.2.5` where that one was asked for. */
  readonly name: string
  /** The first number of a release of Flatcar. */
  readonly major?: number
}

/**
 * What is in the image that a channel and a release stand for: `current` is the newest one. Undefined
 * for a release that is older than the table, or newer: what it brought is not known here.
 */
export function imageContents(channel: ChannelId, release = 'current'): Image | undefined {
  const { label, os, release: newest, ...contents } = channels[channel]
  const wanted = release === 'current' ? newest : release
  if (wanted === undefined || os !== 'flatcar') return { ...contents, name: label }
  const major = Number(wanted.split('.')[0])
  if (release === 'current') return { ...contents, name: label, major }
  const row = releases.findLast(([since]) => since <= major)
  const last = releases.at(-1)?.[0] ?? 0
  if (row === undefined || major > last) return undefined
  const [, ignition, docker, containerd] = row
  return { name: `Flatcar ${release}`, major, ignition, docker, containerd }
}
