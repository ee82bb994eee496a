import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../../src/deploy/deploy-error.ts'
import type { Hardware } from '../../../../src/deploy/hardware.ts'
import { NO_HARDWARE } from '../../../../src/deploy/hardware.ts'
import type { MachineSettings } from '../../../../src/deploy/settings.ts'
import type { Place } from '../../../../src/deploy/targets/index.ts'
import { targets } from '../../../../src/deploy/targets/index.ts'
import {
  commandsOf,
  hardware,
  inventory,
  machine,
  server,
  textsOf,
  titlesOf,
} from '../../../support/deploy-settings.ts'
import { timelineOf } from '../../../support/timeline.ts'

const place: Place = {
  server,
  inventory: { ...inventory, esxiHost: 'h1' },
  desktop: { folder: 'vms' },
}
const others: Hardware = {
  disks: [
    { kind: 'nvme', device: '/dev/nvme0n1', size: 20 },
    { kind: 'sata', device: '/dev/disk/by-path/pci-0000:02:03.0-ata-1', size: 20 },
    { kind: 'more', device: '/dev/sdp', size: 20 },
    { kind: 'existing', device: '/dev/disk/by-id/wwn-0x6000c29', size: 20 },
  ],
  adapters: [],
}
const table = Object.values(targets).map((target) => [target.label, target] as const)

describe.each(table)('%s', (label, target) => {
  const plan = (change: Partial<MachineSettings>) => target.plan({ ...machine, ...change }, place)

  test('adds every disk and every adapter before the first start', async () => {
    expect(await timelineOf(plan({ hardware }))).toEqual([
      ...['disk', 'disk', 'adapter', 'adapter', 'start'],
    ])
    expect(await timelineOf(plan({ hardware: NO_HARDWARE }))).toEqual(['start'])
  })

  test('starts nothing when it is not asked to', async () => {
    if (target.honours.powerOn === 'ignored') return
    const events = await timelineOf(plan({ hardware, powerOn: false, waitForIp: false }))
    expect(events).not.toContain('start')
    expect(events).toHaveLength(4)
  })

  test('names the disks that no command adds in a step before the start', async () => {
    const { steps } = plan({ hardware: others })
    const texts = steps.map((step) => textsOf(step).join('\n'))
    const named = texts.findIndex((text) =>
      others.disks.every(({ device }) => text.includes(device)),
    )
    expect(['enter', 'do']).toContain(steps[named]?.kind)
    expect(await timelineOf({ steps: steps.slice(0, named) })).not.toContain('start')
    expect(await timelineOf({ steps })).toContain('start')
  })

  test('says how disks and adapters were counted, and only then', () => {
    const counted = (change: Partial<MachineSettings>) =>
      titlesOf(plan(change)).filter((title) => title.includes('counted'))
    expect(counted({})).toEqual([])
    expect(counted({ hardware: { ...hardware, adapters: [] } })).toEqual([
      'Disks are counted by their names',
    ])
    expect(counted({ hardware: { ...hardware, disks: [] } })).toEqual([
      'Adapters are counted by their names',
    ])
  })

  test.each(['network', 'mac', 'adapter', 'device'] as const)(
    'lets no control character in the %s of hardware through',
    (key) => {
      const bad = { [key]: 'a\u0001b' }
      const broken = {
        disks: [...others.disks, ...hardware.disks].map((disk) => ({ ...disk, ...bad })),
        adapters: hardware.adapters.map((adapter) => ({ ...adapter, ...bad })),
      }
      try {
        expect(plan({ hardware: broken }).steps.flatMap(textsOf).join('')).not.toContain('\u0001')
      } catch (error) {
        expect(error, label).toBeInstanceOf(DeployError)
      }
    },
  )
})

test('OVF Tool starts no machine that lacks hardware, and waits for none', () => {
  for (const id of ['esxi', 'vcenter'] as const) {
    const plan = targets[id].plan({ ...machine, hardware }, place)
    const [{ args } = { args: [] }] = commandsOf(plan)
    expect(args).not.toContain('--powerOn')
    expect(args).not.toContain('--X:waitForIp')
    expect(plan.steps.map(({ title }) => title)).toEqual([
      ...['Deploy the machine', 'Add the hardware', 'Start the machine'],
    ])
  }
})
