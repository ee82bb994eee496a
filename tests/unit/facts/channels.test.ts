import { expect, test } from 'vitest'
import type { ChannelId } from '../../../src/facts/channels.ts'
import { channels, minorOf, newestSpec } from '../../../src/facts/channels.ts'

test.each<[ChannelId, number]>([
  ['lts-2023', 3],
  ['lts-2024', 4],
  ['stable', 5],
  ['fcos-stable', 6],
])('the image of %s reads Ignition configs up to 3.%i.0', (channel, newest) => {
  expect(newestSpec(channels[channel])).toBe(newest)
})

/** Ignition's docs/specs.md: the first release of each spec, and the release before it. */
test.each([
  ['2.0.0', 0],
  ['2.2.0', 0],
  ['2.3.0', 1],
  ['2.6.0', 1],
  ['2.7.0', 2],
  ['2.10.0', 2],
  ['2.11.0', 3],
  ['2.14.0', 3],
  ['2.15.0', 4],
  ['2.19.0', 4],
  ['2.20.0', 5],
] as const)('Ignition %s reads configs up to 3.%i.0', (ignition, newest) => {
  expect(newestSpec({ ignition })).toBe(newest)
})

test.each([
  ['2.24.0', 24],
  ['3.7.0-experimental', 7],
])('the minor number of %s is %i', (version, minor) => {
  expect(minorOf(version)).toBe(minor)
})
