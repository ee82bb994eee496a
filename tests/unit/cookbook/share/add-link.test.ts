import { expect, test } from 'vitest'
import { decodeAddLink, encodeAddLink } from '../../../../src/cookbook/share/add-link.ts'
import type { PublicValues } from '../../../../src/cookbook/share/public-values.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'

const seed = 20261128

test(`what is handed over arrives, whatever is in it (seed ${seed})`, () => {
  const random = seededRandom(seed)
  for (let round = 0; round < 300; round += 1) {
    const values = { add: nastyText(random, true), 'deploy.name': nastyText(random, true) }
    const link = encodeAddLink('docker-host', values as unknown as PublicValues)
    expect(link).toMatch(/^#add=docker-host&[\w.*+%=&-]*$/)
    expect(decodeAddLink(link)).toEqual({ slug: 'docker-host', values, missing: [] })
  }
})

test.each(['', '#', '#results', '#p=1.AAAA', '#add=', '#hostname=a&add=b'])(
  'the fragment “%s” hands nothing over',
  (fragment) => {
    expect(decodeAddLink(fragment)).toBeUndefined()
  },
)

test('what stays on the recipe’s page is named, and never hides an answer', () => {
  const values = { gateway: '10.1.1.1' } as unknown as PublicValues
  const link = encodeAddLink('motd', values, ['motdText', 'deploy.folder'])
  expect(link).not.toContain('message')
  expect(decodeAddLink(link)).toEqual({
    slug: 'motd',
    values: { gateway: '10.1.1.1' },
    missing: ['motdText', 'deploy.folder'],
  })
})
