import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../src/deploy/deploy-error.ts'
import type { NameForm } from '../../../src/deploy/inventory-name.ts'
import { areKeptEncoded, inventoryName, inventoryPath } from '../../../src/deploy/inventory-name.ts'
import { readInventoryPath, readPattern } from '../../support/govc-options.ts'
import { nastyText } from '../../support/nasty.ts'
import { seededRandom } from '../../support/random.ts'

const forms: readonly NameForm[] = ['finder', 'locator', 'wildcards', 'shown']

describe('inventoryName', () => {
  test.each([
    ['VM Network', 'VM Network', 'VM%20Network', 'VM Network'],
    ['VLAN 120 / DMZ', 'VLAN 120 %2f DMZ', 'VLAN%20120%20%2F%20DMZ', 'VLAN 120 / DMZ'],
    ['DHCP_10.1.1.0/24', 'DHCP_10.1.1.0%2f24', 'DHCP_10.1.1.0%2F24', 'DHCP_10.1.1.0/24'],
    ['50%', '50%25', '50%25', '50%'],
    ['a%2fb', 'a%252fb', 'a%252fb', 'a%2fb'],
    [String.raw`a\b`, 'a%5cb', 'a%5Cb', String.raw`a\b`],
    ['[x]', String.raw`\[x]`, '%5Bx%5D', '`[x`]'],
    ['a*?', String.raw`a\*\?`, 'a%2A%3F', 'a`*`?'],
    ['a`b', 'a`b', 'a%60b', 'a``b'],
    ['.x.', String.raw`\.x.`, '.x.', '.x.'],
  ])('writes %s in each form', (name, finder, locator, wildcards) => {
    const written = forms.map((form) => inventoryName(name, form))
    expect(written).toEqual([finder, locator, wildcards, name])
  })

  const seed = Number(process.env['SEED'] ?? 24601)
  test(`means one name to govmomi's finder, whatever it is (seed ${seed})`, () => {
    const random = seededRandom(seed)
    for (let round = 0; round < 2000; round++) {
      const names = [nastyText(random, false), nastyText(random, false)]
      expect(readPattern(inventoryName(names[0] ?? '', 'finder'))).toBe(names[0])
      expect(readInventoryPath(`/${inventoryPath(names, 'finder')}`)).toEqual(names)
    }
  })

  test.each(forms)('lets no control character through as %s', (form) => {
    expect(() => inventoryName('a\nb', form)).toThrow(DeployError)
  })
})

test.each([
  [['a', 'b c'], false],
  [['a', 'b/c'], true],
  [['50%'], true],
  [['a\\b'], true],
  [['[a]'], false],
])('of %j it says whether vSphere keeps one encoded: %s', (names, expected) => {
  expect(areKeptEncoded(names)).toBe(expected)
})
