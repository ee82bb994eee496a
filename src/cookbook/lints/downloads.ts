import { networkArguments } from '../network-arguments.ts'
import { staticNetwork } from '../networks.ts'
import { needsNetwork } from '../remote-sources.ts'
import type { Lint } from './lint.ts'

/** Finds downloads that cannot work, and those whose contents nobody has vouched for. */
export const findDownloads: Lint = ({ butane, deploy, networks, remote }, report) => {
  const [first] = needsNetwork(butane.config)
  const network = staticNetwork(networks)
  if (first && network && deploy?.networkArguments === false) {
    const fixes =
      networkArguments(network) === undefined
        ? []
        : [
            {
              label: 'Hand the address to the initrd, too',
              set: { 'deploy.networkArguments': 'auto' },
            },
          ]
    report('host/no-network-for-downloads', first, { facts: [network.file], fixes })
  }
  for (const { verified, path } of remote) {
    if (!verified) report('host/unhashed-download', path)
  }
}
