import { expect, test } from 'vitest'
import { DeployError } from '../../../src/deploy/deploy-error.ts'
import { fileName, localPath } from '../../../src/deploy/local-path.ts'
import { nastyText } from '../../support/nasty.ts'
import { seededRandom } from '../../support/random.ts'

test('a path that starts with a dash does not look like an option', () => {
  expect(localPath('ova', '-x.ova')).toBe('./-x.ova')
  expect(localPath('ova', 'C:\\x-y.ova')).toBe('C:\\x-y.ova')
  expect(() => localPath('ova', 'a\nb')).toThrow(DeployError)
})

test.each([
  ['web-1.example', 'web-1.example'],
  ['My VM (2)', 'My-VM-2'],
  ['../../etc', 'etc'],
  ['-rf', 'rf'],
  ['ホスト', 'machine'],
])('the text %j gives the file name %j', (text, name) => {
  expect(fileName(text)).toBe(name)
})

const seed = Number(process.env['SEED'] ?? 99)
test(`a file name holds nothing that a shell or a file system would notice (seed ${seed})`, () => {
  const random = seededRandom(seed)
  for (let round = 0; round < 2000; round++)
    expect(fileName(nastyText(random, true))).toMatch(/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/)
})
