import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../../src/deploy/deploy-error.ts'
import type { MachineSettings, ServerSettings } from '../../../../src/deploy/settings.ts'
import { ovftoolEsxi } from '../../../../src/deploy/targets/ovftool-esxi.ts'
import { ovftoolVcenter } from '../../../../src/deploy/targets/ovftool-vcenter.ts'
import { ovftoolWorkstation } from '../../../../src/deploy/targets/ovftool-workstation.ts'
import {
  commandsOf,
  filesOf,
  inventory,
  machine,
  server,
  titlesOf,
} from '../../../support/deploy-settings.ts'

const esxi = (change: Partial<MachineSettings & ServerSettings>) =>
  ovftoolEsxi({ ...machine, ...change }, { ...server, ...change })
const argsOf = (change: Partial<MachineSettings & ServerSettings>) =>
  commandsOf(esxi(change))[0]?.args ?? []

const defaults = [
  '--name=testvm',
  '--datastore=datastore1',
  '--diskMode=thin',
  '--network=VM Network',
  '--allowExtraConfig',
  '--extraConfig:guestinfo.ignition.config.data=e30K',
  '--extraConfig:guestinfo.ignition.config.data.encoding=base64',
  '--powerOn',
  '--X:waitForIp',
  'flatcar_production_vmware_ova.ova',
  'vi://root@192.168.10.10/',
]

describe('ovftoolEsxi', () => {
  test('puts every option before the OVA and the locator', () => {
    expect(commandsOf(esxi({}))).toEqual([{ program: 'ovftool', args: defaults }])
  })

  test.each<[string, Partial<MachineSettings & ServerSettings>, string[], string[]]>([
    ['overwrites only when asked to', { overwrite: true }, ['--overwrite', '--powerOffTarget'], []],
    ['waits only for what it powers on', { powerOn: false }, [], ['--powerOn', '--X:waitForIp']],
    ['does not wait unless asked to', { waitForIp: false }, [], ['--X:waitForIp']],
    ['skips the manifest', { skipManifest: true }, ['--skipManifestCheck'], []],
    ['checks nothing', { tls: { check: 'nothing' } }, ['--noSSLVerify'], []],
    [
      'checks a thumbprint',
      { tls: { check: 'thumbprint', thumbprint: 'AA:01' } },
      ['--targetSSLThumbprint=AA:01'],
      [],
    ],
    ['sets CPUs', { cpus: 4 }, ['--numberOfCpus:*=4'], []],
    ['sets memory', { memory: 4096 }, ['--memorySize:*=4096'], []],
    ['asks for the user', { user: '' }, ['vi://192.168.10.10/'], ['vi://root@192.168.10.10/']],
    ['guards the OVA', { ova: '-x.ova' }, ['./-x.ova'], ['flatcar_production_vmware_ova.ova']],
    [
      'allows no extraConfig without variables',
      { variables: [] },
      [],
      defaults.filter((arg) => arg.includes('xtraConfig')),
    ],
  ])('%s', (_title, change, added, removed) => {
    const args = argsOf(change)
    expect(args.filter((arg) => !defaults.includes(arg))).toEqual(added)
    expect(defaults.filter((arg) => !args.includes(arg))).toEqual(removed)
  })

  test('puts the guest variables into a configuration file, but for those with a space', () => {
    const spaced = { key: 'guestinfo.kargs', value: 'ip=dhcp rd.x' }
    const commented = { key: 'guestinfo.x', value: 'a#b' }
    const variables = [...machine.variables, spaced, commented]
    const plan = esxi({ delivery: 'file', variables })
    expect(filesOf(plan)).toMatchObject([
      {
        file: 'testvm.ovftool.cfg',
        content:
          'extraConfig:guestinfo.ignition.config.data=e30K\n' +
          'extraConfig:guestinfo.ignition.config.data.encoding=base64\n',
      },
    ])
    expect(commandsOf(plan)[0]?.args.slice(4, 8)).toEqual([
      '--allowExtraConfig',
      '--configFile=testvm.ovftool.cfg',
      '--extraConfig:guestinfo.kargs=ip=dhcp rd.x',
      '--extraConfig:guestinfo.x=a#b',
    ])
    expect(titlesOf(plan)).toContain('Needs OVF Tool 5.1.0 or later')
  })

  test.each(['name', 'datastore', 'network', 'ova', 'user', 'host'] as const)(
    'throws for a line break in %s',
    (key) => {
      expect(() => esxi({ [key]: 'a\nb' })).toThrow(DeployError)
    },
  )

  test('throws for a line break in a variable or a thumbprint', () => {
    expect(() => esxi({ variables: [{ key: 'a', value: '\n' }] })).toThrow(DeployError)
    expect(() => esxi({ tls: { check: 'thumbprint', thumbprint: '\n' } })).toThrow(DeployError)
  })
})

test('OVF Tool is told names as typed, and a note says how vSphere keeps them', () => {
  const titles = (change: Partial<MachineSettings & ServerSettings>) => titlesOf(esxi(change))
  expect(argsOf({ network: 'VLAN 7 / DMZ' })).toContain('--network=VLAN 7 / DMZ')
  expect(titles({ network: 'VLAN 7 / DMZ' })).toContain('Names with /, % or \\')
  expect(titles({ datastore: '50%' })).toContain('Names with /, % or \\')
  expect(titles({ network: 'VM [1]' })).not.toContain('Names with /, % or \\')
})

describe('ovftoolVcenter', () => {
  test('names the folder and the place', () => {
    const place = { ...inventory, folder: '/team a/web/', resourcePool: 'P/1' }
    const { args } = commandsOf(ovftoolVcenter(machine, server, place))[0] ?? { args: [] }
    expect(args.filter((arg) => !defaults.includes(arg))).toEqual([
      '--vmFolder=team a/web',
      'vi://root@192.168.10.10/DC/host/Cluster/Resources/P%2F1',
    ])
  })

  test('names no folder if there is none', () => {
    const { args } = commandsOf(ovftoolVcenter(machine, server, inventory))[0] ?? { args: [] }
    expect(args).not.toContainEqual(expect.stringContaining('--vmFolder'))
  })
})

describe('ovftoolWorkstation', () => {
  const settings = { ...machine, name: 'My VM', network: 'nat', overwrite: true }

  test('writes a .vmx and lets vmrun start it', () => {
    const vmx = '/home/me/vms/My-VM/My-VM.vmx'
    expect(commandsOf(ovftoolWorkstation(settings, { folder: '/home/me/vms/' }))).toEqual([
      {
        program: 'ovftool',
        args: [
          '--name=My VM',
          '--diskMode=monolithicSparse',
          '--net:VM Network=nat',
          ...defaults.slice(4, 7),
          '--overwrite',
          'flatcar_production_vmware_ova.ova',
          vmx,
        ],
      },
      { program: 'vmrun', args: ['start', vmx] },
      { program: 'vmrun', args: ['getGuestIPAddress', vmx, '-wait'] },
    ])
  })

  test('starts nothing unless asked to', () => {
    const plan = ovftoolWorkstation({ ...settings, powerOn: false }, { folder: 'vms' })
    expect(commandsOf(plan).map(({ program }) => program)).toEqual(['ovftool'])
  })

  test('deletes the machine by its .vmx, and a folder is no option', () => {
    const { teardown } = ovftoolWorkstation(settings, { folder: '-vms' })
    const vmx = './-vms/My-VM/My-VM.vmx'
    expect(commandsOf({ steps: teardown }).map(({ args }) => args)).toEqual([
      ['stop', vmx, 'hard'],
      ['deleteVM', vmx],
    ])
  })
})
