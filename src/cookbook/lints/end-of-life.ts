import { channels } from '../../facts/channels.ts'
import type { Lint } from './lint.ts'
import { otherChannel } from './other-channel.ts'

/** Finds a channel that is no longer maintained. */
export const endOfLife: Lint = ({ deploy }, report) => {
  if (deploy === undefined) return
  const { label, ended, release = '', published = '' } = channels[deploy.channel]
  if (ended === undefined) return
  report('host/end-of-life', [], {
    facts: [label, ended, release, published],
    fixes: otherChannel(deploy, () => true),
  })
}
