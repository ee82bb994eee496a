import { describe } from 'vitest'
import { testRules, type RuleCase } from '../../../../support/ignition-findings.ts'

const raid = (settings: object) => ({
  storage: { raid: [{ name: 'md', devices: ['/dev/sda'], ...settings }] },
})
const at = 'storage.raid.0'
const withSpares = 'raid1 1 mirror raid4 4 raid5 5 raid6 6 raid10 10'.split(' ')
const withoutSpares = 'linear raid0 0 stripe'.split(' ')

describe('a RAID array', () => {
  testRules([
    ...withSpares.map((level): RuleCase => [
      `${level} fine with spares`,
      raid({ level, spares: 1 }),
      {},
    ]),
    ...withoutSpares.map((level): RuleCase => [
      `spares impossible with ${level}`,
      raid({ level, spares: 1 }),
      { '3.0': [`raid-spares-unsupported at ${at}.level`] },
    ]),
    ['zero spares fine', raid({ level: 'stripe', spares: 0 }), {}],
    [
      'a missing level',
      raid({}),
      {
        '3.0': [`raid-level-unrecognized at ${at}.level`],
        '3.3': [`raid-level-required at ${at}.level`],
      },
    ],
    [
      'an unknown level',
      raid({ level: 'RAID1' }),
      { '3.0': [`raid-level-unrecognized at ${at}.level`] },
    ],
    [
      'missing devices after the level',
      raid({ level: 'x', devices: [] }),
      {
        '3.0': [`raid-level-unrecognized at ${at}.level`, `raid-devices-required at ${at}.devices`],
      },
    ],
    [
      'devices that are no simple absolute paths',
      raid({ level: '1', devices: ['', 'sda', '/dev//sda'] }),
      {
        '3.0': [
          `path-missing at ${at}.devices.0`,
          `path-relative at ${at}.devices.1`,
          `path-not-simplified at ${at}.devices.2`,
        ],
      },
    ],
  ])
})
