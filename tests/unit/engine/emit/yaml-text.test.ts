import { expect, test } from 'vitest'
import { writeYamlComment, writeYamlText } from '../../../../src/engine/emit/yaml-text.ts'
import { nastyYamlText } from '../../../support/nasty-yaml.ts'
import { seededRandom } from '../../../support/random.ts'
import { yamlReaders } from '../../../support/yaml-readers.ts'

const SEED = 2003
const ROUNDS = 6000

test.each([
  ['words stay plain', 'ssh-ed25519 AAAA a#b', 'ssh-ed25519 AAAA a#b'],
  ['an address stays plain', '10.0.0.1/24', '10.0.0.1/24'],
  ['an emoji stays as it is', '🔥', '🔥'],
  ['nothing', '', '""'],
  ['an old boolean', 'yes', '"yes"'],
  ['an octal number', '0o17', '"0o17"'],
  ['an hour to go-yaml, a number to others', '1:20', '"1:20"'],
  ['a number that only YAML 1.1 knows', '._7', '"._7"'],
  ['a day that does not exist', '2001-99-99', '"2001-99-99"'],
  ['an hour of it', '2001-99-99 10:00:00', '"2001-99-99 10:00:00"'],
  ['a hexadecimal number beyond 64 bits', '0x10000000000000000', '"0x10000000000000000"'],
  ['a merge key', '<<', '"<<"'],
  ['a list item', '- x', '"- x"'],
  ['a comment', 'a # b', '"a # b"'],
  ['a mapping', 'a: b', '"a: b"'],
  ['the end of a document', '...', '"..."'],
  ['spaces at the edges', ' a ', '" a "'],
  ['a tab on a line', 'a\tb', String.raw`"a\tb"`],
  ['double quotes only', '{"a": 1}', `'{"a": 1}'`],
  ['both quotes', `"it's" # a`, String.raw`"\"it's\" # a"`],
  ['an odd break', 'a\u2028🔥', String.raw`"a\L🔥"`],
  ['a carriage return', 'a\r\nb', String.raw`"a\r\nb"`],
  ['half a surrogate pair', 'a\ud800', String.raw`"a\uD800"`],
  ['lines', 'a\nb', '|-\n    a\n    b'],
  ['lines with a last line end', 'a\n\n  b \n\t🔥\n', '|\n    a\n\n      b \n    \t🔥\n'],
  ['lines that begin with a space', ' a\nb', String.raw`" a\nb"`],
  ['lines that begin with a tab', '\ta\nb', String.raw`"\ta\nb"`],
  ['lines that end in empty ones', 'a\n\n', String.raw`"a\n\n"`],
  ['line breaks only', '\n\n', String.raw`"\n\n"`],
])('%s: %j', (_, text, expected) => {
  expect(writeYamlText(text, 4)).toBe(expected)
})

test('without an indentation lines are quoted', () => {
  expect(writeYamlText('a\nb')).toBe(String.raw`"a\nb"`)
  expect(writeYamlText('a"\nb')).toBe(String.raw`"a\"\nb"`)
})

test(`a key is read as it was written (${ROUNDS} texts of seed ${SEED})`, () => {
  const random = seededRandom(SEED)
  for (let round = 0; round < ROUNDS; round += 1) {
    const key = nastyYamlText(random)
    const text = `${writeYamlText(key)}: 1\n`
    for (const { name, read } of yamlReaders) {
      expect(read(text), `${name}: ${JSON.stringify(key)}`).toEqual({ [key]: 1 })
    }
  }
})

test('a comment is one on every line, without what a reader refuses', () => {
  const text = 'a\nb\r\n\n c\rd\u0085e\u2028f\u2029g\u0001h\ti\ufeff\ud800'
  expect(writeYamlComment(text, 2)).toBe(
    ['a', 'b', '', ' c', 'd', 'e', 'f', 'g h i']
      .map((line) => `  # ${line}`.trimEnd() + '\n')
      .join(''),
  )
})
