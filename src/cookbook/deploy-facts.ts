import type { ChannelId } from './channels.ts'

/** What the lints have to know about the place that a config is deployed to. */
export interface DeployFacts {
  channel: ChannelId
  /** Path or name of the OVA. */
  ova: string
  /** Whether the machine is handed arguments for the network of its initrd. */
  networkArguments: boolean
}
