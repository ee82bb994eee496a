import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../../src/deploy/deploy-error.ts'
import type { Plan, Step } from '../../../../src/deploy/plan.ts'
import type { CmdletValue } from '../../../../src/deploy/powershell/cmdlet.ts'
import type { InventorySettings, MachineSettings } from '../../../../src/deploy/settings.ts'
import { powercli } from '../../../../src/deploy/targets/powercli.ts'
import { hardware, inventory, machine, server } from '../../../support/deploy-settings.ts'

const place: InventorySettings = { ...inventory, esxiHost: 'h1' }
const plan = (change: Partial<MachineSettings> = {}, where?: InventorySettings): Plan =>
  powercli({ ...machine, ...change }, server, where)

function write(value: CmdletValue): string {
  if (typeof value === 'string') return `'${value}'`
  return value === true ? '' : value.variable
}

/** The statements of one step in short: `$x = Name -A 'b'`. */
function linesOf(steps: readonly Step[], title: string): string[] {
  const step = steps.find((one) => one.kind === 'cmdlets' && one.title === title)
  if (step?.kind !== 'cmdlets') return []
  return step.cmdlets.map((one) => {
    const start = one.assign ? `${one.assign} = ` : ''
    if (!('name' in one)) return start + write(one.value)
    const parameters = one.parameters.map(([name, value]) => ` -${name} ${write(value)}`.trimEnd())
    return start + one.name + parameters.join('')
  })
}

describe('powercli', () => {
  test('connects without a password, and trusts any certificate only when asked to', () => {
    expect(linesOf(plan().steps, 'Connect')).toEqual([
      "Connect-VIServer -Server '192.168.10.10' -User 'root'",
    ])
    const trusting = powercli(
      machine,
      { ...server, user: '', tls: { check: 'nothing' } },
      undefined,
    )
    expect(linesOf(trusting.steps, 'Connect')).toEqual([
      "Set-PowerCLIConfiguration -Scope 'Session' -InvalidCertificateAction 'Ignore' -Confirm $false",
      "Connect-VIServer -Server '192.168.10.10'",
    ])
  })

  test('imports to the host, sets the variables, then starts', () => {
    const { steps } = plan({ cpus: 2, memory: 4096, disk: 20 })
    const setting = 'New-AdvancedSetting -Entity $vm -Name'
    expect(linesOf(steps, 'Deploy the machine')).toEqual([
      '$vmhost = Get-VMHost',
      "$datastore = Get-Datastore -Name 'datastore1' -RelatedObject $vmhost",
      "$ovf = Get-OvfConfiguration -Ovf 'flatcar_production_vmware_ova.ova'",
      "$ovf.NetworkMapping.VM_Network.Value = 'VM Network'",
      "$vm = Import-VApp -Source 'flatcar_production_vmware_ova.ova' -OvfConfiguration $ovf -Name 'testvm' -VMHost $vmhost -Datastore $datastore -DiskStorageFormat 'Thin'",
      `${setting} 'guestinfo.ignition.config.data' -Value 'e30K' -Confirm $false`,
      `${setting} 'guestinfo.ignition.config.data.encoding' -Value 'base64' -Confirm $false`,
      "Set-VM -VM $vm -NumCpu '2' -MemoryMB '4096' -Confirm $false",
      '$disk = Get-HardDisk -VM $vm',
      "Set-HardDisk -HardDisk $disk -CapacityGB '20' -Confirm $false",
      'Start-VM -VM $vm',
      "Wait-Tools -VM $vm -TimeoutSeconds '600'",
      'Get-VMGuest -VM $vm',
    ])
    expect(steps.map(({ title }) => title)).toEqual(['Connect', 'Deploy the machine'])
  })

  test('adds disks and adapters after the first disk is enlarged, before the start', () => {
    const { steps } = plan({
      disk: 30,
      hardware,
      variables: [],
      waitForIp: false,
      diskMode: 'thick',
    })
    const disk = 'New-HardDisk -VM $vm -CapacityGB'
    const adapter = 'New-NetworkAdapter -VM $vm -NetworkName'
    expect(linesOf(steps, 'Deploy the machine').slice(-6)).toEqual([
      "Set-HardDisk -HardDisk $disk -CapacityGB '30' -Confirm $false",
      `${disk} '20' -StorageFormat 'Thick' -Confirm $false`,
      `${disk} '50' -StorageFormat 'Thick' -Confirm $false`,
      `${adapter} 'VLAN 7 / DMZ' -Type 'Vmxnet3' -StartConnected -Confirm $false`,
      `${adapter} 'Inner' -Type 'Vmxnet3' -StartConnected -MacAddress '00:50:56:00:00:01' -Confirm $false`,
      'Start-VM -VM $vm',
    ])
  })

  test('starts in a step of its own when a person attaches a disk before', () => {
    const disks = [{ kind: 'nvme', device: '/dev/nvme0n1', size: 20 }] as const
    const { steps } = plan({ hardware: { disks, adapters: [] }, waitForIp: false }, place)
    expect(steps.map(({ title }) => title).slice(1)).toEqual([
      ...['Deploy the machine', 'Add the hardware', 'Start the machine'],
    ])
    expect(linesOf(steps, 'Deploy the machine').join()).not.toContain('Start-VM')
    expect(linesOf(steps, 'Start the machine').slice(-2)).toEqual([
      "$vm = Get-VM -Name 'testvm' -Location $folder -NoRecursion",
      'Start-VM -VM $vm',
    ])
  })

  test.each<[string, Partial<InventorySettings>, string[]]>([
    [
      'a host of a cluster',
      {},
      [
        "$location = Get-Cluster -Name 'Cluster' -Location $datacenter",
        "$vmhost = Get-VMHost -Name 'h1' -Location $location",
      ],
    ],
    [
      'a pool of a host',
      { cluster: undefined, resourcePool: 'P' },
      [
        "$vmhost = Get-VMHost -Name 'h1' -Location $datacenter",
        '$location = $vmhost',
        "$location = Get-ResourcePool -Name 'P' -Location $location",
      ],
    ],
  ])('finds %s', (_title, change, lines) => {
    const { steps } = plan({}, { ...place, folder: 'a/b', ...change })
    const script = linesOf(steps, 'Deploy the machine')
    const found = [
      "$datacenter = Get-Datacenter -Name 'DC'",
      ...lines,
      "$folder = Get-Folder -Name 'vm' -Location $datacenter -Type 'VM'",
      "$folder = Get-Folder -Name 'a' -Location $folder -NoRecursion",
      "$folder = Get-Folder -Name 'b' -Location $folder -NoRecursion",
    ]
    expect(script.slice(0, found.length)).toEqual(found)
    expect(script[found.length + 3]).toContain(
      '-VMHost $vmhost -Location $location -InventoryLocation $folder',
    )
  })

  test('throws for an inventory without a host', () => {
    expect(() => plan({}, inventory)).toThrow(DeployError)
  })

  test('knows in every step all the variables that it uses', () => {
    const { steps, teardown } = plan({ overwrite: true, disk: 20 }, place)
    for (const step of [...steps, ...teardown]) {
      const known = new Set(['$false'])
      for (const one of step.kind === 'cmdlets' ? step.cmdlets : []) {
        const values = 'name' in one ? one.parameters.map(([, value]) => value) : [one.value]
        for (const value of values)
          if (typeof value === 'object') expect(known).toContain(value.variable)
        if (one.assign) known.add(one.assign)
      }
    }
  })

  test('destroys only the machine of this name, and asks first', () => {
    const destroy = [
      "$old = Get-VM -Name 'web-`*' -Location $folder -NoRecursion",
      "Stop-VM -VM $old -Confirm $false -ErrorAction 'SilentlyContinue'",
      'Remove-VM -VM $old -DeletePermanently',
    ]
    const { steps, teardown } = plan({ name: 'web-*', overwrite: true }, place)
    expect(linesOf(steps, 'Destroy the old machine').slice(-3)).toEqual(destroy)
    expect(linesOf(teardown, 'Destroy the machine').slice(-3)).toEqual(destroy)
    expect(linesOf(plan().steps, 'Destroy the old machine')).toEqual([])
  })

  test('makes a name of a property from any name of a network', () => {
    const { steps } = plan({ ovfNetwork: "x'; rm -rf $y" })
    expect(linesOf(steps, 'Deploy the machine')[3]).toMatch(/^\$ovf\.NetworkMapping\.\w+\.Value = /)
  })

  test.each(['name', 'ova', 'network', 'ovfNetwork'] as const)(
    'throws for a control character in %s',
    (key) => {
      expect(() => plan({ [key]: 'a\nb' })).toThrow(DeployError)
    },
  )
})
