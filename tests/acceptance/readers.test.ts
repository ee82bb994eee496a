import ipaddr from 'ipaddr.js'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dockerd } from '../support/dockerd.ts'
import { startDockerd } from '../support/dockerd.ts'
import { configs } from '../support/examples.ts'
import type { UnitEntry } from '../support/ignition-config.ts'
import { readConfig } from '../support/ignition-config.ts'
import { isRoot, need, withOwnNetwork } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'
import { layOutUnits } from '../support/unit-root.ts'

const folder = scratchFolder()

interface DaemonJson {
  'default-address-pools': { base: string; size: number }[]
}

describe.each(await examplesWithDaemonJson())('dockerd and the file of $name', ({ name, text }) => {
  const pools = (JSON.parse(text) as DaemonJson)['default-address-pools']
  let dockerd: Dockerd
  beforeAll(async () => {
    dockerd = await startDockerd(text, join(folder, name.replaceAll(/\W+/g, '-')))
  })
  afterAll(() => dockerd.stop())

  test('it gets past reading it', () => {
    expect(dockerd.log()).toMatch(/msg="Starting up"/)
    expect(dockerd.log()).not.toMatch(
      /unable to configure the Docker daemon|invalid (base pool|pools)/,
    )
  })

  test.runIf(isRoot)('it takes the address pools from it', async () => {
    const { DefaultAddressPools } = (await dockerd.call('/info')) as Record<string, unknown>
    expect(DefaultAddressPools, dockerd.log()).toEqual(
      pools.map(({ base, size }) => ({ Base: base, Size: size })),
    )
  })

  test.runIf(isRoot && withOwnNetwork)('its networks come from the first pool', async () => {
    await dockerd.call('/networks/create', { Name: 'test' })
    const network = (await dockerd.call('/networks/test')) as {
      IPAM: { Config: { Subnet: string }[] }
    }
    const [address, length] = ipaddr.parseCIDR(network.IPAM.Config[0]?.Subnet ?? '')
    const [pool] = pools
    expect(length).toBe(pool?.size)
    expect(address.match(ipaddr.parseCIDR(pool?.base ?? ''))).toBe(true)
  })
})

describe('dockerd refuses', () => {
  const pool = (base: string, size: number) =>
    JSON.stringify({ 'default-address-pools': [{ base, size }] })

  test.each([
    ['a file that ends early', pool('172.16.0.0/12', 24).slice(0, -1), 'unexpected EOF'],
    [
      'an option it does not know',
      '{"default-address-poolz": ["x"]}',
      "don't match any configuration",
    ],
  ])('%s', async (what, text, complaint) => {
    expect(await refusal(what, text)).toContain(complaint)
  })

  test.runIf(isRoot).each([
    ['a pool that is no subnet', pool('172.16.0.0', 24), 'invalid base pool'],
    ['networks larger than their pool', pool('172.16.0.0/12', 8), 'invalid pools size'],
  ])('%s', async (what, text, complaint) => {
    expect(await refusal(what, text)).toContain(complaint)
  })

  async function refusal(what: string, text: string): Promise<string> {
    const dockerd = await startDockerd(text, join(folder, what.replaceAll(' ', '-')))
    await dockerd.stop()
    return dockerd.log()
  }
})

describe('systemd-analyze verify', () => {
  const withUnits = configs.map(({ name, ignition }) => ({
    name,
    units: readConfig(ignition).systemd?.units ?? [],
  }))

  test.each(withUnits.filter(({ units }) => units.length > 0))(
    'accepts $name',
    async ({ name, units }) => {
      expect(await verify(name, units)).toEqual({ status: 0, stdout: '', output: '' })
    },
  )

  test.each<[string, UnitEntry, string]>([
    [
      'a drop-in with a key it does not know',
      {
        name: 'a.service',
        dropins: [{ name: 'b.conf', contents: '[Service]\nExecPreStart=/x\n' }],
      },
      "Unknown key 'ExecPreStart'",
    ],
    [
      'a drop-in whose program has no absolute path',
      { name: 'a.service', dropins: [{ name: 'b.conf', contents: '[Service]\nExecStop=x/y\n' }] },
      'Neither a valid executable name nor an absolute path',
    ],
    [
      'a service without a program',
      { name: 'a.service', contents: '[Unit]\nDescription=Nothing\n' },
      'Service has no ExecStart=',
    ],
  ])('refuses %s', async (what, unit, complaint) => {
    expect((await verify(what, [unit])).output).toContain(complaint)
  })

  async function verify(name: string, units: UnitEntry[]) {
    const root = join(folder, 'units', name.replaceAll(/\W+/g, '-'))
    layOutUnits(root, units)
    const names = units.filter(({ mask }) => mask !== true).map((unit) => unit.name)
    return run([await need('systemd-analyze'), `--root=${root}`, '--man=no', 'verify', ...names])
  }
})

/** The examples that write /etc/docker/daemon.json, with its text. */
async function examplesWithDaemonJson() {
  const found = configs.map(async ({ name, ignition }) => {
    const files = readConfig(ignition).storage?.files ?? []
    const source = files.find(({ path }) => path === '/etc/docker/daemon.json')?.contents?.source
    return { name, text: source === undefined ? '' : await (await fetch(source)).text() }
  })
  return (await Promise.all(found)).filter(({ text }) => text !== '')
}
