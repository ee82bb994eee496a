import { expect, test } from 'vitest'
import { DeployError } from '../../../../src/deploy/deploy-error.ts'
import { hostClient } from '../../../../src/deploy/targets/host-client.ts'
import { machine, server, titlesOf } from '../../../support/deploy-settings.ts'

test('every value is there to copy, between leaving the machine off and starting it', () => {
  const { steps } = hostClient({ ...machine, cpus: 4, disk: 20 }, server)
  expect(steps.map(({ title }) => title)).toEqual([
    'Log in',
    'Deploy the OVA',
    'Leave the machine off',
    'Change the size',
    'Add the guest variables',
    'Start the machine',
  ])
  const fields = steps.flatMap((step) => (step.kind === 'enter' ? step.fields : []))
  expect(fields).toEqual([
    { label: 'File', value: 'flatcar_production_vmware_ova.ova' },
    { label: 'Name', value: 'testvm' },
    { label: 'Datastore', value: 'datastore1' },
    { label: 'Network for “VM Network”', value: 'VM Network' },
    { label: 'Disk provisioning', value: 'thin' },
    { label: 'CPU', value: '4' },
    { label: 'Hard disk 1', value: '20 GB' },
    { label: 'guestinfo.ignition.config.data', value: 'e30K' },
    { label: 'guestinfo.ignition.config.data.encoding', value: 'base64' },
  ])
})

test('what is not wanted is not a step', () => {
  const { steps } = hostClient({ ...machine, powerOn: false }, server)
  expect(steps.map(({ title }) => title)).not.toContain('Start the machine')
  expect(steps.map(({ title }) => title)).not.toContain('Change the size')
})

test('an old machine and the manifest are left to the reader', () => {
  const plan = hostClient({ ...machine, overwrite: true, skipManifest: true }, server)
  expect(titlesOf(plan)).toEqual(
    expect.arrayContaining(['An old machine has to go first', 'If the client refuses SHA-1']),
  )
})

test.each(['name', 'ova', 'network', 'ovfNetwork'] as const)(
  'throws for a control character in %s',
  (key) => {
    expect(() => hostClient({ ...machine, [key]: 'a\nb' }, server)).toThrow(DeployError)
  },
)
