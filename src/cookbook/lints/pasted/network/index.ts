import type { Lint } from '../../lint.ts'
import { hostName } from './host-name.ts'
import { networkAddress } from './network-address.ts'
import { networkDevice } from './network-device.ts'
import { networkKernelArguments } from './network-kernel-arguments.ts'
import { networkManagerMode } from './network-manager-mode.ts'
import { networkSetting } from './network-setting.ts'
import { noDnsForDownloads } from './no-dns-for-downloads.ts'
import { oldInterfaceName } from './old-interface-name.ts'
import { unreadNetworkFile } from './unread-network-file.ts'

/** What can be wrong with the network and the name of a machine in a text that no form has checked. */
export const networkLints: readonly Lint[] = [
  networkSetting,
  networkAddress,
  networkDevice,
  unreadNetworkFile,
  networkKernelArguments,
  networkManagerMode,
  oldInterfaceName,
  noDnsForDownloads,
  hostName,
]
