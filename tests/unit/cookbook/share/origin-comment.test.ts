import { parseDocument } from 'yaml'
import { expect, test } from 'vitest'
import { originComment } from '../../../../src/cookbook/share/origin-comment.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'

test('it says the version and the address', () => {
  expect(originComment('https://kindling.example/compose/#p=1.ab_-', '0.1.0')).toEqual([
    '# Made with Kindling 0.1.0.',
    '# To change it, open: https://kindling.example/compose/#p=1.ab_-',
  ])
})

const SEED = 20261204
test(`nothing breaks out of it (500 addresses and versions of seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let round = 0; round < 500; round++) {
    const comment = originComment(nastyText(random, true), `${nastyText(random, true)}\u2028\u0085`)
    const text = [...comment, 'variant: flatcar'].join('\n')
    expect(text.split(/[\r\n\v\f\u0085\u2028\u2029]/), `round ${round}`).toHaveLength(3)
    expect(parseDocument(text).toJS(), `round ${round}`).toEqual({ variant: 'flatcar' })
  }
})
