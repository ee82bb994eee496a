import { expect, test } from 'vitest'
import { otherDisk } from '../../../../src/cookbook/checks/other-disk.ts'

const check = otherDisk('second', 'first')

test('two disks are fine', () => {
  expect(check({ first: '/dev/sdb', second: '/dev/sdc' })).toBeUndefined()
})

test('one disk twice is refused at the second place', () => {
  expect(check({ first: '/dev/sdb', second: '/dev/sdb' })).toMatchObject({
    input: 'second',
    severity: 'error',
    problem: '/dev/sdb is named twice.',
  })
})
