import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printRules } from '../../src/cookbook/nftables.ts'
import { cidrList } from '../../src/cookbook/inputs/cidr-list.ts'
import { portList } from '../../src/cookbook/inputs/port-list.ts'
import { isRoot, need, withOwnNetwork } from '../support/programs.ts'
import { seededRandom } from '../support/random.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()
const words = { label: 'Thing', help: 'What it is for.' }
const networks = cidrList({ ...words, example: '10.0.0.0/8' })
const ports = portList({ ...words, example: '22' })
const SEED = 20261128

// nft needs to be root in a network of its own; other machines skip this.
describe.runIf(isRoot && withOwnNetwork !== undefined)('nft', () => {
  test(`takes whatever the inputs take (40 firewalls of seed ${SEED})`, async () => {
    const random = seededRandom(SEED)
    const below = (end: number) => Math.floor(random() * end)
    const some = (make: () => string) => Array.from({ length: 1 + below(6) }, make).join('\n')
    const port = () => (below(3) === 0 ? `${below(300)}-${below(66_000)}` : String(below(66_000)))
    const ipv4 = () => Array.from({ length: 4 }, () => below(258)).join('.')
    const ipv6 = () => `${below(65_536).toString(16)}::${below(65_536).toString(16)}`
    const network = () => (below(2) === 0 ? `${ipv4()}/${below(34)}` : `${ipv6()}/${below(130)}`)
    let taken = 0
    while (taken < 40) {
      const [tcp, udp, trusted] = [
        ports.parse(some(port)),
        ports.parse(some(port)),
        networks.parse(some(network)),
      ]
      if (!tcp.ok || !udp.ok || !trusted.ok) continue
      const text = printRules({
        openTcp: tcp.value,
        openUdp: udp.value,
        trustedNetworks: trusted.value,
        firewallPing: below(2) === 0,
      })
      const path = join(folder, `${taken++}.nft`)
      writeFileSync(path, text)
      const { output } = await run([...(withOwnNetwork ?? []), await need('nft'), '-c', '-f', path])
      expect(output, text).toBe('')
    }
  })
})
