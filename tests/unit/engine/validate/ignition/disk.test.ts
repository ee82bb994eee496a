import { describe } from 'vitest'
import { testRules } from '../../../../support/ignition-findings.ts'

const disk = (partitions: object[], more: object = {}) => ({
  storage: { disks: [{ device: '/dev/sda', partitions, ...more }] },
})
const at = 'storage.disks.0'
const place = (number: number, startMiB?: number, sizeMiB?: number) => ({
  number,
  startMiB,
  sizeMiB,
})

describe('a disk', () => {
  testRules([
    [
      'a missing device and nothing else',
      disk([{ number: 1 }, { number: 1, label: 'x' }], { device: '' }),
      {
        '3.0': [`device-required at ${at}.device`, `duplicate at ${at}.partitions.1`],
      },
    ],
    [
      'a relative device',
      disk([], { device: 'sda' }),
      { '3.0': [`path-relative at ${at}.device`] },
    ],
    [
      'partitions with one number, at the first repeat',
      disk([{ number: 1 }, { number: 2 }, { number: 2 }, { number: 1 }]),
      {
        '3.0': [
          `partition-numbers-collide at ${at}.partitions.3`,
          `duplicate at ${at}.partitions.2`,
          `duplicate at ${at}.partitions.3`,
        ],
      },
    ],
    [
      'partitions with one label, at the first repeat',
      disk([
        { number: 1, label: 'x' },
        { number: 2, label: 'x' },
        { number: 3, label: 'x' },
      ]),
      { '3.0': [`partition-labels-collide at ${at}.partitions.1`] },
    ],
    [
      'a partition without a number beside one that shall not exist',
      disk([{ label: 'x' }, { number: 2, shouldExist: false }]),
      { '3.0': [`partition-zero-with-absent at ${at}.partitions`] },
    ],
  ])
})

describe('partitions with a start and a size', () => {
  const overlap = (index: number) => ({
    '3.0': [`partitions-overlap at ${at}.partitions.${index}`],
  })
  testRules([
    ['neighbours fine', disk([place(1, 1, 10), place(2, 11, 10)]), {}],
    ['an overlap by one', disk([place(1, 1, 11), place(2, 11, 10)]), overlap(1)],
    ['a partition within another', disk([place(1, 5, 2), place(2, 1, 20)]), overlap(1)],
    ['a partition around another', disk([place(1, 1, 20), place(2, 5, 2)]), overlap(1)],
    ['the rest of the disk to be one MiB', disk([place(1, 1, 0), place(2, 2, 10)]), {}],
    ['two that fill the rest from one place', disk([place(1, 9, 0), place(2, 9, 0)]), overlap(1)],
    ['an open start or size fine', disk([place(1, 0, 9), place(2, 1), place(3, undefined, 9)]), {}],
    [
      'an overlap beyond safe integers',
      disk([place(1, 2 ** 60, 2), place(2, 2 ** 60 + 256, 1), place(3, 2 ** 59, 2 ** 60)]),
      overlap(2),
    ],
  ])
})

describe('a partition', () => {
  const guid = '01234567-89ab-CDEF-EDCB-A98765432101'
  const first = `${at}.partitions.0`
  testRules([
    [
      'neither number nor label',
      disk([{ sizeMiB: 1 }]),
      { '3.0': [`partition-unnamed at ${first}`] },
    ],
    ['36 bytes of label fine', disk([{ label: 'x'.repeat(36) }]), {}],
    [
      '36 characters of label to be too many bytes',
      disk([{ label: `é${'x'.repeat(35)}` }]),
      { '3.0': [`partition-label-too-long at ${first}.label`] },
    ],
    [
      'a colon in the label',
      disk([{ label: 'a:b' }]),
      { '3.0': [`partition-label-colon at ${first}.label`] },
    ],
    ['well-formed GUIDs fine', disk([{ number: 1, guid, typeGuid: '' }]), {}],
    [
      'malformed GUIDs',
      disk([{ number: 1, guid: guid.slice(1), typeGuid: `${guid}\n` }]),
      { '3.0': [`guid-malformed at ${first}.guid`, `guid-malformed at ${first}.typeGuid`] },
    ],
    [
      'only a number of what shall not exist fine',
      disk([{ number: 1, shouldExist: false, guid: '' }]),
      {},
    ],
    [
      'a description of what shall not exist',
      disk([{ number: 1, shouldExist: false, sizeMiB: 0 }]),
      { '3.0': [`partition-absent-with-others at ${first}`] },
    ],
    [
      'an empty label of what shall not exist',
      disk([{ number: 1, shouldExist: false, label: '' }]),
      { '3.0': [`partition-absent-with-others at ${first}`] },
    ],
  ])
})
