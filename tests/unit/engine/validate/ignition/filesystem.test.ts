import { describe } from 'vitest'
import { testRules, type RuleCase } from '../../../../support/ignition-findings.ts'

const filesystem = (settings: object) => ({
  storage: { filesystems: [{ device: '/dev/sda1', ...settings }] },
})
const at = 'storage.filesystems.0'

/** A label of the longest length is fine, one more byte is not. */
const label = (format: string, longest: number): RuleCase[] => [
  [
    `a label of ${longest} bytes fine on ${format}`,
    filesystem({ format, label: 'x'.repeat(longest) }),
    {},
  ],
  [
    `a label of ${longest + 1} bytes too long for ${format}`,
    filesystem({ format, label: `é${'x'.repeat(longest - 1)}` }),
    { '3.0': [`filesystem-label-too-long at ${at}.label`] },
  ],
]

describe('a filesystem', () => {
  const formatRequired = { '3.0': [`filesystem-format-required at ${at}.format`] }
  testRules([
    ['a device alone fine', filesystem({}), {}],
    [
      'everything wrong in order',
      filesystem({ path: 'p', device: '', format: 'ntfs', label: 'x' }),
      {
        '3.0': [
          `path-relative at ${at}.path`,
          `path-missing at ${at}.device`,
          `filesystem-format-invalid at ${at}.format`,
        ],
      },
    ],
    ['an empty path fine', filesystem({ path: '', format: 'ext4' }), {}],
    ['a path without a format', filesystem({ path: '/p' }), formatRequired],
    ['a UUID without a format', filesystem({ uuid: 'x' }), formatRequired],
    ['a wipe without a format', filesystem({ wipeFilesystem: true }), formatRequired],
    ['options without a format', filesystem({ options: ['-x'] }), formatRequired],
    [
      'mount options without a format',
      filesystem({ mountOptions: ['ro'] }),
      { '3.1': formatRequired['3.0'] },
    ],
    [
      'no wipe and no options fine',
      filesystem({ wipeFilesystem: false, options: [], uuid: '' }),
      {},
    ],
    [
      'a label without a format',
      filesystem({ label: 'x' }),
      { '3.0': [...formatRequired['3.0'], `filesystem-label-without-format at ${at}.label`] },
    ],
    [
      'no format for a device left alone, until that has a name',
      filesystem({ format: 'none', label: 'x'.repeat(300) }),
      { '3.0': [`filesystem-format-invalid at ${at}.format`], '3.3': [] },
    ],
    ...label('ext4', 16),
    ...label('btrfs', 256),
    ...label('xfs', 12),
    ...label('swap', 15),
    ...label('vfat', 11),
  ])
})

describe('a filesystem on a disk of the config', () => {
  const onDisk = (disk: object, settings: object = {}) => ({
    storage: {
      disks: [{ device: '/dev/sda', ...disk }],
      filesystems: [{ device: '/dev/sda', format: 'ext4', ...settings }],
    },
  })
  testRules([
    [
      'partitions overwritten',
      onDisk({ partitions: [{ number: 1 }], wipeTable: true }),
      { '3.0': [`filesystem-on-partitions at ${at}.device`] },
    ],
    [
      'an implicit wipe',
      onDisk({ wipeTable: true }),
      { '3.0': [`filesystem-implicit-wipe at ${at}.device`] },
    ],
    ['a wipe that is asked for fine', onDisk({ wipeTable: true }, { wipeFilesystem: true }), {}],
    ['an untouched disk fine', onDisk({}), {}],
  ])
})
