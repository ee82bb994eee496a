import { parse } from '@cdktf/hcl2json'
import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../../src/deploy/deploy-error.ts'
import type { Plan } from '../../../../src/deploy/plan.ts'
import type { InventorySettings, MachineSettings } from '../../../../src/deploy/settings.ts'
import { terraform, terraformFleet } from '../../../../src/deploy/targets/terraform.ts'
import {
  commandsOf,
  filesOf,
  hardware,
  inventory,
  machine,
  server,
  titlesOf,
} from '../../../support/deploy-settings.ts'
import { readInventoryPath, readPattern } from '../../../support/govc-options.ts'
import { decodeHclTemplate } from '../../../support/hcl-strings.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'

type Name = 'name' | 'folder' | 'extra_config' | 'ovf_network_map' | 'allow_unverified_ssl' | 'disk'
type Body = Partial<Record<Name, unknown>>
type Source =
  | 'network'
  | 'datastore'
  | 'datacenter'
  | 'host'
  | 'compute_cluster'
  | 'resource_pool'
  | 'ovf_vm_template'
type Label = 'network' | 'datastore' | 'datacenter' | 'host' | 'cluster' | 'pool' | 'ova'

interface Parsed {
  locals?: { machines: Record<string, unknown> }[]
  provider: { vsphere: Body[] }
  data: Partial<Record<`vsphere_${Source}`, Partial<Record<Label, Body[]>>>>
  resource: { vsphere_virtual_machine: { machine: Body[] } }
}

const place: InventorySettings = { ...inventory, esxiHost: 'esxi1' }

async function read(plan: Plan): Promise<Parsed> {
  const main = filesOf(plan).find(({ file }) => file === 'main.tf')
  return (await parse('main.tf', main?.content ?? '')) as unknown as Parsed
}

const resourceOf = async (change: Partial<MachineSettings>, where = place) =>
  (await read(terraform({ ...machine, ...change }, server, where))).resource.vsphere_virtual_machine
    .machine[0]
const ofOva = (name: string) => `\${data.vsphere_ovf_vm_template.ova.${name}}`

describe('terraform', () => {
  test('has all that the provider wants for an OVA', async () => {
    expect(await resourceOf({ cpus: 4, disk: 20 })).toEqual({
      name: 'testvm',
      datacenter_id: '${data.vsphere_datacenter.datacenter.id}',
      datastore_id: ofOva('datastore_id'),
      host_system_id: ofOva('host_system_id'),
      resource_pool_id: ofOva('resource_pool_id'),
      num_cpus: 4,
      memory: ofOva('memory'),
      guest_id: ofOva('guest_id'),
      firmware: ofOva('firmware'),
      scsi_type: ofOva('scsi_type'),
      wait_for_guest_net_timeout: 5,
      extra_config: {
        'guestinfo.ignition.config.data': 'e30K',
        'guestinfo.ignition.config.data.encoding': 'base64',
      },
      network_interface: [{ network_id: '${data.vsphere_network.network.id}' }],
      disk: [{ label: 'disk0', size: 20, thin_provisioned: true }],
      ovf_deploy: [
        {
          local_ovf_path: ofOva('local_ovf_path'),
          disk_provisioning: ofOva('disk_provisioning'),
          ovf_network_map: ofOva('ovf_network_map'),
        },
      ],
      lifecycle: [{ ignore_changes: ['${extra_config}'] }],
    })
  })

  test('leaves the disk and the waiting out, and puts it into a folder', async () => {
    const resource = await resourceOf({ waitForIp: false }, { ...place, folder: 'a/b' })
    expect(resource).toMatchObject({ wait_for_guest_net_timeout: 0, folder: 'a/b' })
    expect(resource).not.toHaveProperty('disk')
  })

  test('has a block for each disk and each adapter, and looks up each network once', async () => {
    const two = { ...hardware, adapters: [...hardware.adapters, ...hardware.adapters] }
    const plan = terraform({ ...machine, hardware: two }, server, place)
    const { data, resource } = await read(plan)
    expect(resource.vsphere_virtual_machine.machine[0]).toMatchObject({
      disk: [
        { label: 'disk0', size: 20, thin_provisioned: true },
        { label: 'disk1', size: 20, unit_number: 1, thin_provisioned: true },
        { label: 'disk2', size: 50, unit_number: 2, thin_provisioned: true },
      ],
      network_interface: [
        { network_id: '${data.vsphere_network.network.id}' },
        ...[0, 1].flatMap(() => [
          { network_id: '${data.vsphere_network.network2.id}' },
          {
            network_id: '${data.vsphere_network.network3.id}',
            use_static_mac: true,
            mac_address: '00:50:56:00:00:01',
          },
        ]),
      ],
    })
    const names = Object.values(data.vsphere_network ?? {}).map((one) => one?.[0]?.name)
    expect(names).toEqual(['VM Network', 'VLAN 7 %2f DMZ', 'Inner'])
    expect(titlesOf(plan)).toContain('The first disk gets 20 GiB')
    const sized = terraform({ ...machine, hardware, disk: 40 }, server, place)
    expect(titlesOf(sized)).not.toContain('The first disk gets 20 GiB')
  })

  test('says before it is applied which disks its file does not have', () => {
    const disks = [{ kind: 'nvme', device: '/dev/nvme0n1', size: 30 }] as const
    const { steps } = terraform({ ...machine, hardware: { disks, adapters: [] } }, server, place)
    const missing = steps.findIndex(({ title }) => title === 'Add the disks that are missing')
    expect(steps[missing]?.help).toContain('/dev/nvme0n1: 30 GB on an NVMe controller')
    expect(missing).toBeLessThan(steps.findIndex(({ kind }) => kind === 'run'))
  })

  test.each<[string, Partial<InventorySettings>, string, string | undefined]>([
    ['of a cluster', {}, 'compute_cluster.cluster.resource_pool_id', undefined],
    ['of a host', { cluster: undefined }, 'host.host.resource_pool_id', undefined],
    ['by name', { resourcePool: 'P' }, 'resource_pool.pool.id', 'Cluster/Resources/P'],
    [
      'by name in a host',
      { resourcePool: 'P', cluster: undefined },
      'resource_pool.pool.id',
      'esxi1/Resources/P',
    ],
  ])('uses the resource pool %s', async (_title, change, reference, pool) => {
    const { data } = await read(terraform(machine, server, { ...place, ...change }))
    expect(data.vsphere_ovf_vm_template?.ova?.[0]).toMatchObject({
      resource_pool_id: `\${data.vsphere_${reference}}`,
      local_ovf_path: '${abspath("flatcar_production_vmware_ova.ova")}',
      ovf_network_map: { 'VM Network': '${data.vsphere_network.network.id}' },
    })
    expect(data.vsphere_resource_pool?.pool?.[0]?.name).toBe(pool)
  })

  test('takes user and password from the environment', async () => {
    const plan = terraform(machine, { ...server, tls: { check: 'nothing' } }, place)
    const { provider } = await read(plan)
    expect(provider.vsphere).toEqual([
      { vsphere_server: '192.168.10.10', allow_unverified_ssl: true },
    ])
    expect(plan.steps.at(-1)).toMatchObject({
      variables: [{ name: 'VSPHERE_USER', value: 'root' }],
      commands: [{ args: ['init'] }, { args: ['apply'] }],
    })
    expect(commandsOf({ steps: plan.teardown })).toEqual([
      { program: 'terraform', args: ['destroy'] },
    ])
  })

  test('says that a thumbprint is of no use to the provider, and trusts no other certificate', async () => {
    const tls = { check: 'thumbprint', thumbprint: 'AA' } as const
    const plan = terraform(machine, { ...server, tls }, place)
    expect(titlesOf(plan)).toContain('The thumbprint is not used')
    expect((await read(plan)).provider.vsphere[0]?.allow_unverified_ssl).toBe(false)
  })

  test('reads a long value from a file, without a line end that an editor adds', async () => {
    const variables = [{ key: 'guestinfo.ignition.config.data', value: 'A'.repeat(251) }]
    const plan = terraform({ ...machine, delivery: 'file', variables }, server, place)
    const [, file] = filesOf(plan)
    expect(file).toMatchObject({ content: variables[0]?.value })
    const { resource } = await read(plan)
    expect(resource.vsphere_virtual_machine.machine[0]?.extra_config).toEqual({
      'guestinfo.ignition.config.data': `\${trimspace(file("${file?.file}"))}`,
    })
  })

  test('throws without a host, and for control characters', () => {
    expect(() => terraform(machine, server, inventory)).toThrow(DeployError)
    expect(() => terraform({ ...machine, name: 'a\nb' }, server, place)).toThrow(DeployError)
    expect(() => terraform(machine, { ...server, datastore: '\t' }, place)).toThrow(DeployError)
  })

  test('names every object of the inventory so that the finder of govmomi finds it', async () => {
    const names = {
      datacenter: 'DC/East',
      cluster: '50% [a]',
      esxiHost: 'h*',
      resourcePool: 'P\\1',
    }
    const plan = terraform(
      { ...machine, network: 'DHCP_10.1.1.0/24' },
      { ...server, datastore: 'ds?' },
      { ...names, folder: 'a%b/c[d]' },
    )
    const { data, resource } = await read(plan)
    const nameOf = (source: Source, label: Label) => data[`vsphere_${source}`]?.[label]?.[0]?.name
    expect(nameOf('network', 'network')).toBe('DHCP_10.1.1.0%2f24')
    expect(nameOf('datacenter', 'datacenter')).toBe('DC%2fEast')
    expect(nameOf('datastore', 'datastore')).toBe(String.raw`ds\?`)
    expect(nameOf('host', 'host')).toBe(String.raw`h\*`)
    const pool = String(nameOf('resource_pool', 'pool'))
    expect(pool).toBe(String.raw`50%25 \[a]/Resources/P%5c1`)
    expect(readInventoryPath(`/${pool}`)).toEqual(['50% [a]', 'Resources', 'P\\1'])
    const [one] = resource.vsphere_virtual_machine.machine
    expect(one?.folder).toBe(String.raw`a%25b/c\[d]`)
    const alone = await read(terraform(machine, server, { ...place, cluster: 'C/1' }))
    expect(alone.data.vsphere_compute_cluster?.cluster?.[0]?.name).toBe('C%2f1')
  })

  const seed = Number(process.env['SEED'] ?? 1618)
  test(`says what is meant whatever the texts are (seed ${seed})`, async () => {
    const random = seededRandom(seed)
    for (let round = 0; round < 50; round++) {
      const [name, network, ovfNetwork, value, datastore, datacenter] = Array.from(
        { length: 6 },
        () => nastyText(random, false),
      ) as [string, string, string, string, string, string]
      const settings = { ...machine, name, network, ovfNetwork, variables: [{ key: 'k', value }] }
      const plan = terraform(settings, { ...server, datastore }, { ...place, datacenter })
      const { data, resource } = await read(plan)
      const read0 = (text: unknown) => decodeHclTemplate(String(text))
      const [one] = resource.vsphere_virtual_machine.machine
      expect(read0(one?.name)).toBe(name)
      expect(read0((one?.extra_config as { k: string }).k)).toBe(value)
      const found = (text: unknown) => readPattern(read0(text))
      expect(found(data.vsphere_network?.network?.[0]?.name)).toBe(network)
      expect(found(data.vsphere_datastore?.datastore?.[0]?.name)).toBe(datastore)
      expect(found(data.vsphere_datacenter?.datacenter?.[0]?.name)).toBe(datacenter)
      const map = data.vsphere_ovf_vm_template?.ova?.[0]?.ovf_network_map as object
      expect(Object.keys(map).map(read0)).toEqual([ovfNetwork])
    }
  })
})

describe('terraformFleet', () => {
  const second: MachineSettings = {
    ...machine,
    name: 'second',
    cpus: 8,
    variables: [{ key: 'k', value: 'v' }],
  }

  test('keeps in the map what differs, and in the resource what does not', async () => {
    const { locals, resource } = await read(terraformFleet([machine, second], server, place))
    expect(locals).toEqual([
      {
        machines: {
          testvm: {
            num_cpus: ofOva('num_cpus'),
            extra_config: Object.fromEntries(
              machine.variables.map(({ key, value }) => [key, value]),
            ),
          },
          second: { num_cpus: 8, extra_config: { k: 'v' } },
        },
      },
    ])
    expect(resource.vsphere_virtual_machine.machine).toMatchObject([
      {
        for_each: '${local.machines}',
        name: '${each.key}',
        num_cpus: '${each.value.num_cpus}',
        memory: ofOva('memory'),
        extra_config: '${each.value.extra_config}',
      },
    ])
  })

  test('lets the sizes of disks differ', async () => {
    const fleet = [
      { ...machine, disk: 20 },
      { ...machine, name: 'second', disk: 30 },
    ]
    const { locals, resource } = await read(terraformFleet(fleet, server, place))
    expect(locals?.[0]?.machines).toEqual({ testvm: { size: 20 }, second: { size: 30 } })
    expect(resource.vsphere_virtual_machine.machine[0]?.disk).toMatchObject([
      { size: '${each.value.size}' },
    ])
  })

  test('gives each machine files of its own, even if their names look alike', () => {
    const variables = [{ key: 'k', value: 'A'.repeat(251) }]
    const fleet = ['a b', 'a-b'].map((name): MachineSettings => ({
      ...machine,
      name,
      variables,
      delivery: 'file',
    }))
    const plan = terraformFleet(fleet, server, place)
    expect(filesOf(plan).map(({ file }) => file)).toEqual(['main.tf', '1-a-b.k.txt', '2-a-b.k.txt'])
  })

  test.each<[string, MachineSettings[]]>([
    ['no machine', []],
    ['two machines of one name', [machine, machine]],
    ['two networks', [machine, { ...second, network: 'other' }]],
    ['a disk for one of them', [machine, { ...second, disk: 20 }]],
    ['further disks for one of them', [machine, { ...second, hardware }]],
  ])('throws for %s', (_title, machines) => {
    expect(() => terraformFleet(machines, server, place)).toThrow(DeployError)
  })
})

test('says which vSphere the provider is for', () => {
  expect(titlesOf(terraform(machine, server, { ...inventory, esxiHost: 'h1' }))).toContain(
    'For vSphere 8 or later',
  )
})
