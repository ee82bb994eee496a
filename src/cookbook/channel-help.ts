import type { Channel } from '../facts/channels.ts'

/** What a choice of channels says of one that has passed its end of life; nothing of the others. */
export function channelHelp({ ended }: Channel): { help?: string } {
  return ended ? { help: `Reached its end of life in ${ended}.` } : {}
}
