import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configs } from '../support/examples.ts'
import { readConfig } from '../support/ignition-config.ts'
import { configureNetwork } from '../support/networkd.ts'
import { isRoot, withOwnNetwork } from '../support/programs.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()
const FOLDER = '/etc/systemd/network/'
/** Stands for any link-local address, which depends on the adapter. */
const LINK_LOCAL = expect.stringMatching(/^fe80:.*\/64$/) as string
const withNetwork = await examplesWithNetwork()

// systemd-networkd needs to be root in a network of its own; other machines skip these tests.
describe.runIf(isRoot && withOwnNetwork !== undefined)('systemd-networkd', () => {
  test.each(withNetwork)('gives the adapter of $name its address', async (one) => {
    const settings = (key: string) =>
      [...one.text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value)
    const [adapter = ''] = settings('Name')
    const linkLocalOff = settings('LinkLocalAddressing').includes('no')
    const work = join(folder, one.name.replaceAll(/\W+/g, '-'))
    const { state, addresses, gateways, log } = await configureNetwork(
      one.path,
      one.text,
      adapter.replaceAll(/[*?]/g, '0'),
      work,
    )
    expect(state['ADMIN_STATE'], log).toBe('configured')
    // IPv6 keeps its link-local address unless the file says otherwise.
    const expected = [...settings('Address'), ...(linkLocalOff ? [] : [LINK_LOCAL])]
    expect(addresses).toEqual(expected)
    expect(gateways).toEqual(settings('Gateway'))
    expect(state['DNS']?.split(' ')).toEqual(settings('DNS'))
    expect(log).not.toMatch(/ignoring|Failed to|Unknown/)
  })

  test('says so where an address is none', async () => {
    const text = '[Match]\nName=ens192\n[Network]\nAddress=192.168.10/24\nLinkLocalAddressing=no\n'
    const path = `${FOLDER}00-broken.network`
    const { addresses, log } = await configureNetwork(path, text, 'ens192', join(folder, 'broken'))
    expect(addresses).not.toContain('192.168.10.0/24')
    expect(log).toMatch(/ignoring/)
  })
})

/** The examples that write a .network file, with its path and text. */
async function examplesWithNetwork() {
  const found = configs.map(async ({ name, ignition }) => {
    const files = readConfig(ignition).storage?.files ?? []
    const file = files.find(({ path }) => path.startsWith(FOLDER))
    if (file === undefined) return undefined
    const text = await (await fetch(file.contents?.source ?? '')).text()
    return { name, path: file.path, text }
  })
  return (await Promise.all(found)).filter((one) => one !== undefined)
}
