import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../src/deploy/deploy-error.ts'
import type { OvftoolSettings } from '../../../src/deploy/ovftool.ts'
import { ovftool } from '../../../src/deploy/ovftool.ts'

const settings: OvftoolSettings = {
  name: 'testvm',
  datastore: 'datastore1',
  diskMode: 'thin',
  network: 'VM Network',
  powerOn: true,
  waitForIp: true,
  overwrite: false,
  ova: 'flatcar_production_vmware_ova.ova',
  user: 'root',
  host: '192.168.10.10',
}
const payload = { data: 'e30K', encoding: 'base64' } as const
const argsOf = (change: Partial<OvftoolSettings>) =>
  ovftool({ ...settings, ...change }, payload).args

describe('ovftool', () => {
  test('puts every option before the OVA and the locator', () => {
    expect(ovftool(settings, payload)).toEqual({
      program: 'ovftool',
      args: [
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
      ],
    })
  })

  test('deletes an old machine only when asked to, with both flags', () => {
    const flags = ['--overwrite', '--powerOffTarget']
    expect(argsOf({}).filter((arg) => flags.includes(arg))).toEqual([])
    expect(argsOf({ overwrite: true }).filter((arg) => flags.includes(arg))).toEqual(flags)
  })

  test('waits for an address only of a machine that it powers on', () => {
    expect(argsOf({ powerOn: false })).not.toContain('--X:waitForIp')
    expect(argsOf({ waitForIp: false })).not.toContain('--X:waitForIp')
  })

  test.each([
    ['administrator@vsphere.local', 'vi://administrator%40vsphere.local@192.168.10.10/'],
    ['LAB\\ops', 'vi://LAB%5Cops@192.168.10.10/'],
    ['a:b/c', 'vi://a%3Ab%2Fc@192.168.10.10/'],
    ["o'neil!", 'vi://o%27neil%21@192.168.10.10/'],
    ['田中', 'vi://%E7%94%B0%E4%B8%AD@192.168.10.10/'],
  ])(
    'encodes the user %j, so that it cannot look like another part of the locator',
    (user, locator) => {
      expect(argsOf({ user }).at(-1)).toBe(locator)
    },
  )

  test('keeps a path that starts with a dash from looking like an option', () => {
    expect(argsOf({ ova: '-x.ova' }).at(-2)).toBe('./-x.ova')
  })

  test.each(['name', 'datastore', 'network', 'ova', 'user', 'host'] as const)(
    'throws for a line break in %s, which an input would have refused',
    (key) => {
      expect(() => argsOf({ [key]: 'a\nb' })).toThrow(DeployError)
    },
  )
})
