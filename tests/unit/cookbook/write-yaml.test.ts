import { expect, test } from 'vitest'
import { note } from '../../../src/cookbook/note.ts'
import { writeYaml } from '../../../src/cookbook/write-yaml.ts'
import { nastyYamlText } from '../../support/nasty-yaml.ts'
import { seededRandom } from '../../support/random.ts'
import { yamlReaders } from '../../support/yaml-readers.ts'

const SEED = 2026
const ROUNDS = 1000

test('writes keys as the author has them, numbers in decimal, and leaves out what is undefined', () => {
  const document = note('What for.', {
    z: 0o644,
    mode: 0o644,
    a: undefined,
    list: ['yes', { b: 'x', a: true }],
    none: {},
  })
  expect(writeYaml(document)).toBe(
    '# What for.\nz: 420\nmode: 420\nlist:\n  - "yes"\n  - b: x\n    a: true\nnone: {}\n',
  )
})

test('has nothing to write for nothing', () => {
  expect(writeYaml({ a: undefined })).toBe('')
})

test(`every reader sees each text as it was (${ROUNDS} of seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let round = 0; round < ROUNDS; round += 1) {
    const [one, two] = [nastyYamlText(random), nastyYamlText(random)]
    const document = { token: one, list: [two, { [`k${two}`]: [one] }] }
    for (const { name, read } of yamlReaders) {
      expect(read(writeYaml(document)), `${name}: ${JSON.stringify([one, two])}`).toEqual(document)
    }
  }
})
