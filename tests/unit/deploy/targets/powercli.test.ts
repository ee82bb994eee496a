import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../../src/deploy/deploy-error.ts'
import type { Plan, Step } from '../../../../src/deploy/plan.ts'
import type { CmdletValue } from '../../../../src/deploy/powershell/cmdlet.ts'
import type { InventorySettings, MachineSettings } from '../../../../src/deploy/settings.ts'
import { powercli } from '../../../../src/deploy/targets/powercli.ts'
import { inventory, machine, server } from '../../../support/deploy-settings.ts'

const plan = (change: Partial<MachineSettings> = {}, place?: InventorySettings): Plan =>
  powercli({ ...machine, ...change }, server, place)

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
    expect(linesOf(steps, 'Find the place')).toEqual(['$vmhost = Get-VMHost'])
    expect(linesOf(steps, 'Import the OVA')).toEqual([
      "$datastore = Get-Datastore -Name 'datastore1' -RelatedObject $vmhost",
      "$ovf = Get-OvfConfiguration -Ovf 'flatcar_production_vmware_ova.ova'",
      "$ovf.NetworkMapping.VM_Network.Value = 'VM Network'",
      "$vm = Import-VApp -Source 'flatcar_production_vmware_ova.ova' -OvfConfiguration $ovf -Name 'testvm' -VMHost $vmhost -Datastore $datastore -DiskStorageFormat 'Thin'",
    ])
    const setting = 'New-AdvancedSetting -Entity $vm -Name'
    expect(linesOf(steps, 'Set up the machine')).toEqual([
      `${setting} 'guestinfo.ignition.config.data' -Value 'e30K' -Confirm $false`,
      `${setting} 'guestinfo.ignition.config.data.encoding' -Value 'base64' -Confirm $false`,
      "Set-VM -VM $vm -NumCpu '2' -MemoryMB '4096' -Confirm $false",
      '$disk = Get-HardDisk -VM $vm',
      "Set-HardDisk -HardDisk $disk -CapacityGB '20' -Confirm $false",
    ])
    expect(linesOf(steps, 'Start the machine')).toEqual([
      'Start-VM -VM $vm',
      "Wait-Tools -VM $vm -TimeoutSeconds '600'",
      'Get-VMGuest -VM $vm',
    ])
    expect(steps.map(({ title }) => title)).toEqual([
      ...['Connect', 'Find the place', 'Import the OVA', 'Set up the machine', 'Start the machine'],
    ])
  })

  test.each<[string, Partial<InventorySettings>, string[]]>([
    [
      'any host of a cluster',
      {},
      [
        "$location = Get-Cluster -Name 'Cluster' -Location $datacenter",
        "$vmhosts = Get-VMHost -Location $location -State 'Connected'",
        '$vmhost = $vmhosts[0]',
      ],
    ],
    [
      'one host of a cluster',
      { esxiHost: 'h1' },
      [
        "$location = Get-Cluster -Name 'Cluster' -Location $datacenter",
        "$vmhost = Get-VMHost -Name 'h1' -Location $location",
      ],
    ],
    [
      'a pool of a host',
      { cluster: undefined, esxiHost: 'h1', resourcePool: 'P' },
      [
        "$vmhost = Get-VMHost -Name 'h1' -Location $datacenter",
        '$location = $vmhost',
        "$location = Get-ResourcePool -Name 'P' -Location $location",
      ],
    ],
  ])('finds %s', (_title, change, lines) => {
    const { steps } = plan({}, { ...inventory, folder: 'a/b', ...change })
    expect(linesOf(steps, 'Find the place')).toEqual([
      "$datacenter = Get-Datacenter -Name 'DC'",
      ...lines,
      "$folder = Get-Folder -Name 'vm' -Type 'VM' -Location $datacenter",
      "$folder = Get-Folder -Name 'a' -Location $folder -NoRecursion",
      "$folder = Get-Folder -Name 'b' -Location $folder -NoRecursion",
    ])
    expect(linesOf(steps, 'Import the OVA').at(-1)).toContain(
      '-VMHost $vmhost -Location $location -InventoryLocation $folder',
    )
  })

  test('destroys only the machine of this name, and asks first', () => {
    const destroy = [
      "$old = Get-VM -Name 'web-`*' -Location $folder -NoRecursion",
      'Stop-VM -VM $old -Confirm $false',
      'Remove-VM -VM $old -DeletePermanently',
    ]
    const { steps, teardown } = plan({ name: 'web-*', overwrite: true }, inventory)
    expect(linesOf(steps, 'Destroy the old machine')).toEqual(destroy)
    expect(linesOf(teardown, 'Destroy the machine')).toEqual(destroy)
    expect(linesOf(plan().steps, 'Destroy the old machine')).toEqual([])
  })

  test('makes a name of a property from any name of a network', () => {
    const { steps } = plan({ ovfNetwork: "x'; rm -rf $y" })
    expect(linesOf(steps, 'Import the OVA')[2]).toMatch(/^\$ovf\.NetworkMapping\.\w+\.Value = /)
  })

  test.each(['name', 'ova', 'network', 'ovfNetwork'] as const)(
    'throws for a control character in %s',
    (key) => {
      expect(() => plan({ [key]: 'a\nb' })).toThrow(DeployError)
    },
  )
})
