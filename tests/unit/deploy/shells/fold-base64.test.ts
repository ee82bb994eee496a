import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { foldBase64 } from '../../../../src/deploy/shells/fold-base64.ts'

const base64 = Buffer.from('{"ignition":{"version":"3.3.0"}}'.repeat(9)).toString('base64')

test.each([base64, `--data=${base64}`, `--it's=a b=${base64}`, `${base64.slice(0, 98)}==`])(
  'dash reads %s back from lines of 76 characters',
  (argument) => {
    const folded = foldBase64(argument) ?? ''
    const lines = folded.split('\n')
    expect(lines.slice(1).every(({ length }) => length <= 76)).toBe(true)
    expect(lines.length).toBeGreaterThan(3)
    const input = `printf '%s|' ${folded} next\n`
    expect(execFileSync('dash', { input, encoding: 'utf8' })).toBe(`${argument}|next|`)
  },
)

test.each(['', 'name', `--data=${base64}!`, `--data=${base64.slice(0, 70)}`, 'a b'.repeat(100)])(
  'does not fold %j',
  (argument) => {
    expect(foldBase64(argument)).toBeUndefined()
  },
)
