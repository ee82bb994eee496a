import { expect, test } from 'vitest'
import type { ChannelId } from '../../../../src/facts/channels.ts'
import { channels } from '../../../../src/facts/channels.ts'
import { find, PLACE } from '../../../support/whole.ts'

const on = (channel: ChannelId) => ({ body: '', deploy: { ...PLACE, channel } })

test.each([
  ['lts-2023', '3510.3.8 of 2025-08-19'],
  ['lts-2024', 'end of life in mid-2026'],
] as const)('%s has passed its end of life, and another channel is offered', (channel, words) => {
  const [finding] = find('host/end-of-life', on(channel))
  expect(finding).toMatchObject({
    severity: 'warning',
    fixes: [{ set: { 'deploy.channel': 'stable' } }],
  })
  expect(finding?.message).toContain(words)
})

test('every other channel is maintained', () => {
  const found = (Object.keys(channels) as ChannelId[]).filter(
    (channel) => find('host/end-of-life', on(channel)).length > 0,
  )
  expect(found).toEqual(['lts-2024', 'lts-2023'])
})

test('an older release of such a channel is left together with the channel', () => {
  const deploy = { ...PLACE, channel: 'lts-2024', release: '4081.3.6' } as const
  expect(find('host/end-of-life', { body: '', deploy })[0]?.fixes).toMatchObject([
    { set: { 'deploy.channel': 'stable', 'deploy.release': 'current' } },
  ])
})

test('nothing is said where the place is not known', () => {
  expect(find('host/end-of-life', { body: '' })).toEqual([])
})
