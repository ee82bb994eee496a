import { channels } from '../../facts/channels.ts'
import type { Contents } from '../../facts/channels.ts'
import type { DeployFacts } from '../deploy-facts.ts'
import type { Fix } from './fix.ts'

/** Takes the newest image of the first channel of the same system that is good enough, if there is one. */
export function otherChannel(
  deploy: DeployFacts | undefined,
  isGood: (contents: Contents) => boolean,
): Fix[] {
  if (deploy === undefined) return []
  const { os } = channels[deploy.channel]
  const found = Object.entries(channels).find(
    ([, channel]) => channel.os === os && channel.ended === undefined && isGood(channel),
  )
  if (found === undefined) return []
  const [id, { label }] = found
  const { release = 'current' } = deploy
  const newest = release === 'current' ? {} : { 'deploy.release': 'current' }
  return [{ label: `Take the image of ${label}`, set: { 'deploy.channel': id, ...newest } }]
}
