import { expect, test } from 'vitest'
import { compactJson } from '../../../src/cookbook/compact-json.ts'
import { transpile } from '../../../src/engine/index.ts'
import { nastyText } from '../../support/nasty.ts'
import { seededRandom } from '../../support/random.ts'
import { manyFiles } from '../../../scripts/bench/inputs.mjs'

const seed = 1128

test.each([10, 200])(
  'a config of %d files is what the engine prints without white space',
  (size) => {
    const { text } = manyFiles(size)
    expect(compactJson(transpile(text, { pretty: true }).output ?? '')).toBe(
      transpile(text).output?.trimEnd(),
    )
  },
)

test(`white space and colons within texts stay, whatever they are (seed ${seed})`, () => {
  const random = seededRandom(seed)
  for (let round = 0; round < 300; round += 1) {
    const texts = [nastyText(random, true), `"a": ${nastyText(random, true)}`, '  x: "y": ']
    const text = `variant: flatcar
version: 1.1.0
kernel_arguments: {should_exist: ${JSON.stringify(texts)}}
passwd: {users: [{name: core, password_hash: ${JSON.stringify(texts[0])}}]}
`
    const pretty = transpile(text, { pretty: true }).output
    const compact = transpile(text).output
    expect(pretty === undefined).toBe(compact === undefined)
    if (pretty !== undefined) expect(compactJson(pretty)).toBe(compact?.trimEnd())
  }
})
