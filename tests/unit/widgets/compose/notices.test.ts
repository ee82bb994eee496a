import { expect, test } from 'vitest'
import { tooLong } from '../../../../src/widgets/compose/notices.ts'

test('a text that recipes cannot be written into between two keys is refused in words', () => {
  expect(tooLong('x'.repeat(300_000))).toBeUndefined()
  expect(tooLong('x'.repeat(300_001))).toMatchObject({
    severity: 'error',
    title: 'That text has 300,001 characters',
  })
})
