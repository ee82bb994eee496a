import { expect, test } from 'vitest'
import { readVariables } from '../../../src/cookbook/environment-file.ts'

test('values are read with and without quotes, the last one counts', () => {
  const text = '# A=0\n;A=1\nA=2\n  B="x y" \nC=\'z\'\nD=\nA=3\nnothing\n1=2\n'
  const read = [...readVariables(text).values()]
  expect(read.map(({ name, value }) => [name, value])).toEqual([
    ['A', '3'],
    ['B', 'x y'],
    ['C', 'z'],
    ['D', ''],
  ])
  for (const { name, offset } of read) expect(text.startsWith(`${name}=`, offset)).toBe(true)
})

test.each(['A="x" y', 'A="x\\"y"', "A=it's", 'A=x\\'])('%s is left to systemd', (line) => {
  expect(readVariables(line).size).toBe(0)
})
