import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../../src/deploy/deploy-error.ts'
import type { InventorySettings, MachineSettings } from '../../../../src/deploy/settings.ts'
import { govc } from '../../../../src/deploy/targets/govc.ts'
import {
  commandsOf,
  filesOf,
  hardware,
  inventory,
  machine,
  server,
  titlesOf,
} from '../../../support/deploy-settings.ts'
import { parseGovc, readInventoryPath, readPattern } from '../../../support/govc-options.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'

const linesOf = (change: Partial<MachineSettings>, place?: InventorySettings) =>
  commandsOf(govc({ ...machine, ...change }, server, place)).map(({ args }) => args)

const VM = '/ha-datacenter/vm/testvm'

describe('govc', () => {
  test('imports, sets the variables and starts', () => {
    expect(linesOf({})).toEqual([
      ['about'],
      [
        'import.ova',
        '-options=testvm.import.json',
        '-name=testvm',
        '-ds=datastore1',
        'flatcar_production_vmware_ova.ova',
      ],
      [
        'vm.change',
        `-vm=${VM}`,
        '-e=guestinfo.ignition.config.data=e30K',
        '-e=guestinfo.ignition.config.data.encoding=base64',
      ],
      ['vm.power', '-on=true', VM],
      ['vm.ip', VM],
    ])
  })

  test('changes the size before the first start', () => {
    expect(linesOf({ cpus: 4, memory: 8192, disk: 20, variables: [] }).slice(2, 4)).toEqual([
      ['vm.change', `-vm=${VM}`, '-c=4', '-m=8192'],
      ['vm.disk.change', `-vm=${VM}`, '-disk.label=Hard disk 1', '-size=20G'],
    ])
  })

  test('changes, starts and waits for nothing that it is not asked to', () => {
    expect(linesOf({ variables: [], powerOn: false }).map(([verb]) => verb)).toEqual([
      'about',
      'import.ova',
    ])
    expect(linesOf({ waitForIp: false }).at(-1)).toEqual(['vm.power', '-on=true', VM])
  })

  test('destroys an old machine only when asked to, before the import', () => {
    expect(linesOf({ overwrite: true }).map(([verb]) => verb)).toEqual([
      ...['about', 'vm.destroy', 'import.ova', 'vm.change', 'vm.power', 'vm.ip'],
    ])
    expect(linesOf({}).flat()).not.toContain('vm.destroy')
  })

  test('adds disks and adapters before the first start', () => {
    const lines = linesOf({ hardware, variables: [], waitForIp: false }, inventory)
    const vm = '-vm=/DC/vm/testvm'
    const disk = ['vm.disk.create', vm, '-ds=datastore1']
    expect(lines.slice(2)).toEqual([
      [...disk, '-name=testvm/disk2', '-size=20G'],
      [...disk, '-name=testvm/disk3', '-size=50G'],
      ['vm.network.add', vm, '-net=VLAN 7 %2f DMZ', '-net.adapter=vmxnet3'],
      [
        'vm.network.add',
        vm,
        '-net=Inner',
        '-net.adapter=vmxnet3',
        '-net.address=00:50:56:00:00:01',
      ],
      ['vm.power', '-on=true', '/DC/vm/testvm'],
    ])
    for (const line of lines) expect(parseGovc(line).positionals.length).toBeLessThan(2)
  })

  test.each([
    ['thin', []],
    ['thick', ['-thick=true']],
    ['eagerZeroedThick', ['-thick=true', '-eager=true']],
  ] as const)('stores further disks as %s, too', (diskMode, options) => {
    const create = linesOf({ hardware, diskMode }).find(([verb]) => verb === 'vm.disk.create')
    expect(create?.slice(5)).toEqual(options)
  })

  test('keeps a long value in a file that holds nothing else', () => {
    const long = { key: 'guestinfo.ignition.config.data', value: 'A'.repeat(251) }
    const plan = govc({ ...machine, delivery: 'file', variables: [long] }, server, undefined)
    const file = 'testvm.guestinfo.ignition.config.data.txt'
    expect(filesOf(plan).at(-1)).toMatchObject({ file, content: long.value })
    expect(commandsOf(plan)[2]?.args).toContain(`-f=guestinfo.ignition.config.data=${file}`)
  })

  test('has the import options in a file', () => {
    const [file] = filesOf(govc({ ...machine, network: 'VM [1]' }, server, undefined))
    expect(JSON.parse(file?.content ?? '')).toEqual({
      DiskProvisioning: 'thin',
      NetworkMapping: [{ Name: 'VM Network', Network: String.raw`VM \[1]` }],
      MarkAsTemplate: false,
      PowerOn: false,
      InjectOvfEnv: false,
      WaitForIP: false,
      Name: 'testvm',
    })
  })

  test.each<[string, Partial<InventorySettings>, string[]]>([
    ['a cluster', {}, ['-pool=/DC/host/Cluster/Resources']],
    [
      'a host of a cluster',
      { esxiHost: 'h1' },
      ['-pool=/DC/host/Cluster/Resources', '-host=/DC/host/Cluster/h1'],
    ],
    ['a host of its own', { cluster: undefined, esxiHost: 'h1' }, ['-host=/DC/host/h1']],
    [
      'a pool of a host',
      { cluster: undefined, esxiHost: 'h1', resourcePool: 'P' },
      ['-pool=/DC/host/h1/Resources/P', '-host=/DC/host/h1'],
    ],
    [
      'a pool and a folder',
      { resourcePool: 'P', folder: 'a/b' },
      ['-pool=/DC/host/Cluster/Resources/P', '-folder=/DC/vm/a/b'],
    ],
  ])('goes to %s', (_title, change, options) => {
    expect(linesOf({}, { ...inventory, ...change })[1]?.slice(4, -1)).toEqual(options)
  })

  test.each([
    [{ check: 'nothing' } as const, [{ name: 'GOVC_INSECURE', value: '1' }], []],
    [{ check: 'certificate' } as const, [], []],
    [
      { check: 'thumbprint', thumbprint: 'AA:01' } as const,
      [{ name: 'GOVC_TLS_KNOWN_HOSTS', value: 'known-hosts.txt' }],
      ['192.168.10.10 AA:01\n'],
    ],
  ])('sets the environment for %j, without a password', (tls, variables, contents) => {
    const plan = govc(machine, { ...server, tls }, undefined)
    const connect = plan.steps.find((step) => step.kind === 'run')
    expect(connect?.kind === 'run' && connect.variables).toEqual([
      { name: 'GOVC_URL', value: '192.168.10.10' },
      { name: 'GOVC_USERNAME', value: 'root' },
      ...variables,
    ])
    expect(
      filesOf(plan)
        .slice(0, -1)
        .map(({ content }) => content),
    ).toEqual(contents)
  })

  test.each(['name', 'ova', 'network', 'ovfNetwork'] as const)(
    'throws for a control character in %s',
    (key) => {
      expect(() => linesOf({ [key]: 'a\u0001b' })).toThrow(DeployError)
    },
  )

  const seed = Number(process.env['SEED'] ?? 31337)
  test(`means the same to govc whatever the texts are (seed ${seed})`, () => {
    const random = seededRandom(seed)
    const nasty = () => nastyText(random, false)
    for (let round = 0; round < 2000; round++) {
      const names = { datacenter: nasty(), cluster: nasty(), esxiHost: nasty() }
      const folder = nasty()
      const parts = folder.split('/').filter(Boolean)
      const [name, datastore, ova] = [nasty(), nasty(), nasty()]
      const variables = [{ key: 'guestinfo.x', value: nasty() }]
      const inner = nasty()
      const settings = {
        ...machine,
        ...{ name, ova, variables, cpus: 2, disk: 20, overwrite: true },
        hardware: {
          ...hardware,
          adapters: [{ adapter: 'ens224', network: inner, mac: undefined }],
        },
      }
      const place = { ...names, folder, resourcePool: undefined }
      const plan = govc(settings, { ...server, datastore }, place)
      const parsed = commandsOf(plan).map(({ args }) => parseGovc(args))
      const vm = [names.datacenter, 'vm', ...parts, name]
      const [about, destroy, load, change, disk, create, , network, power, ip] = parsed
      expect(about).toEqual({ subcommand: 'about', options: [], positionals: [] })
      for (const one of [destroy, power, ip])
        expect(one?.positionals.map(readInventoryPath)).toEqual([vm])
      expect(load?.positionals).toEqual([ova.startsWith('-') ? `./${ova}` : ova])
      expect(load?.options.map(([option]) => option)).toEqual([
        'options',
        'name',
        'ds',
        'pool',
        'host',
        ...(parts.length > 0 ? ['folder'] : []),
      ])
      const option = (key: string) => load?.options.find(([one]) => one === key)?.[1] ?? ''
      expect(option('name')).toBe(name)
      expect(readPattern(option('ds'))).toBe(datastore)
      expect(readInventoryPath(option('host'))).toEqual([
        ...[names.datacenter, 'host', names.cluster, names.esxiHost],
      ])
      expect(change?.options.slice(1)).toEqual([
        ['c', '2'],
        ['e', `guestinfo.x=${variables[0]?.value}`],
      ])
      expect(readPattern(network?.options[1]?.[1] ?? '')).toBe(inner)
      expect(readPattern(create?.options[1]?.[1] ?? '')).toBe(datastore)
      for (const one of [change, disk, create, network])
        expect(readInventoryPath(one?.options[0]?.[1] ?? '')).toEqual(vm)
    }
  })
})

test('says which govc can change the size of a disk, where one is asked for', () => {
  const says = (disk?: number) =>
    titlesOf(govc({ ...machine, disk }, server, undefined)).includes('Needs govc 0.38 or later')
  expect([says(40), says()]).toEqual([true, false])
})
