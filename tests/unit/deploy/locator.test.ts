import { describe, expect, test } from 'vitest'
import { DeployError } from '../../../src/deploy/deploy-error.ts'
import { computePath, folderParts, viLocator } from '../../../src/deploy/locator.ts'
import { inventory, server } from '../../support/deploy-settings.ts'
import { nastyText } from '../../support/nasty.ts'
import { seededRandom } from '../../support/random.ts'
import { parseViLocator } from '../../support/vi-locator.ts'

describe('viLocator', () => {
  test.each([
    ['administrator@vsphere.local', [], 'vi://administrator%40vsphere.local@192.168.10.10/'],
    ['LAB\\ops', ['DC'], 'vi://LAB%5Cops@192.168.10.10/DC'],
    ["o'neil!", ['a/b', 'c d'], 'vi://o%27neil%21@192.168.10.10/a%2Fb/c%20d'],
    ['(a*)', [], 'vi://%28a%2A%29@192.168.10.10/'],
    ['田中', [], 'vi://%E7%94%B0%E4%B8%AD@192.168.10.10/'],
    ['', [], 'vi://192.168.10.10/'],
  ])('encodes the user %j and the path %j', (user, path, locator) => {
    expect(viLocator({ ...server, user }, path)).toBe(locator)
  })

  test.each(['a/b', 'a@b', 'a?ip=1', 'a#b', 'a b', 'a\nb'])(
    'throws for the host %j, which would be more than a host',
    (host) => {
      expect(() => viLocator({ ...server, host }, [])).toThrow(DeployError)
    },
  )

  const seed = Number(process.env['SEED'] ?? 4711)
  test(`is read back as meant, whatever the names are (seed ${seed})`, () => {
    const random = seededRandom(seed)
    for (let round = 0; round < 2000; round++) {
      const user = nastyText(random, false)
      const path = Array.from({ length: round % 5 }, () => nastyText(random, false))
      const expected = { user, password: undefined, host: server.host, path }
      expect(parseViLocator(viLocator({ ...server, user }, path))).toEqual(expected)
    }
  })
})

describe('computePath', () => {
  test.each([
    ['a cluster', {}, ['DC', 'host', 'Cluster']],
    ['a host in it', { esxiHost: 'h1' }, ['DC', 'host', 'Cluster', 'h1']],
    ['its pool', { resourcePool: 'P' }, ['DC', 'host', 'Cluster', 'Resources', 'P']],
    [
      'its pool rather than a host',
      { resourcePool: 'P', esxiHost: 'h1' },
      ['DC', 'host', 'Cluster', 'Resources', 'P'],
    ],
    ['a host of its own', { cluster: undefined, esxiHost: 'h1' }, ['DC', 'host', 'h1']],
    [
      'the pool of a host',
      { cluster: undefined, esxiHost: 'h1', resourcePool: 'P' },
      ['DC', 'host', 'h1', 'Resources', 'P'],
    ],
  ])('leads to %s', (_title, change, path) => {
    expect(computePath({ ...inventory, ...change })).toEqual(path)
  })

  test('throws for a control character', () => {
    expect(() => computePath({ ...inventory, cluster: 'a\tb' })).toThrow(DeployError)
  })
})

test('a folder is its parts, without empty ones', () => {
  expect(folderParts({ ...inventory, folder: '/a//b c/' })).toEqual(['a', 'b c'])
  expect(folderParts(inventory)).toEqual([])
})
