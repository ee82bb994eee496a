import type { ChannelId } from '../facts/channels.ts'

/** What the lints have to know about the place that a config is deployed to. */
export interface DeployFacts {
  channel: ChannelId
  /** A release by its number; left out, or `current`, it is the newest one of the channel. */
  release?: string | undefined
  /** Path or name of the OVA. */
  ova: string
  /** Whether the machine is handed arguments for the network of its initrd. */
  networkArguments: boolean
}
