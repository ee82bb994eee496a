import { describe, expect, test } from 'vitest'
import {
  createByteLocator,
  describeJsonKind,
  type JsonNode,
  readJson,
  reportOffset,
  typeErrorOffset,
} from '../../../../../src/engine/source/json/index.ts'
import { encodeUtf8 } from '../../../../../src/engine/text/utf8.ts'
import { seededRandom } from '../../../../support/random.ts'

function readNode(source: string | Uint8Array): JsonNode {
  const read = readJson(source)
  if ('failure' in read) throw new Error(read.failure.message)
  return read.document.root
}

function plainValue(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, plainValue(value)]))
    case 'array':
      return node.items.map(plainValue)
    case 'null':
      return null
    default:
      return node.value
  }
}

describe('JSON that is well formed', () => {
  test.each([
    ['{}'],
    [' [ ] \n'],
    ['{"a":{"b":[1,-2.5e+3,true,false,null,"x"]},"c":[[],{}]}'],
    ['"\\u00e9\\ud83d\\ude00\\"\\\\\\/\\b\\f\\n\\r\\t"'],
    ['-0'],
    ['1E-2'],
  ])('%s has the same value as JSON.parse gives it', (text) => {
    expect(plainValue(readNode(text))).toEqual(JSON.parse(text))
  })

  test('bytes that are no UTF-8 and halves of pairs become U+FFFD', () => {
    expect(plainValue(readNode(Uint8Array.of(0x22, 0xff, 0xe2, 0x82, 0x22)))).toBe(
      '\uFFFD\uFFFD\uFFFD',
    )
    expect(plainValue(readNode('"\\ud800\\udc00\\udc00\\ud83dx"'))).toBe('\u{10000}\uFFFD\uFFFDx')
  })

  test('repeated keys are all kept, with their places in bytes', () => {
    const node = readNode('{"é":1,\n "é": [2]}')
    expect(node).toEqual({
      kind: 'object',
      start: 0,
      end: 20,
      members: [
        {
          key: 'é',
          keyStart: 1,
          keyEnd: 5,
          value: { kind: 'number', text: '1', value: 1, start: 6, end: 7 },
        },
        {
          key: 'é',
          keyStart: 10,
          keyEnd: 14,
          value: {
            kind: 'array',
            start: 16,
            end: 19,
            items: [{ kind: 'number', text: '2', value: 2, start: 17, end: 18 }],
          },
        },
      ],
    })
  })

  test('nesting is limited to ten thousand levels', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect('document' in readJson(deep(10_000))).toBe(true)
    expect(readJson(deep(10_001))).toEqual({
      failure: { message: "invalid character '[' exceeded max depth", offset: 10_001 },
    })
  })

  test.each([
    ['{"a":[1e308]}', false],
    ['{"a":[1e309]}', true],
    ['[-1e400]', true],
    ['[1e-400]', false],
  ])('whether %s has a number beyond 64-bit floats is %j', (text, huge) => {
    const read = readJson(text)
    expect('document' in read && read.document.hasHugeNumber).toBe(huge)
  })
})

describe('JSON that is not', () => {
  const value = 'looking for beginning of value'
  test.each([
    ['', 'unexpected end of JSON input', 0],
    ['  ', 'unexpected end of JSON input', 2],
    ['{"a":', 'unexpected end of JSON input', 5],
    ['{"a"', 'unexpected end of JSON input', 4],
    ['["x', 'unexpected end of JSON input', 3],
    ['[1,', 'unexpected end of JSON input', 3],
    ['{,}', "invalid character ',' looking for beginning of object key string", 2],
    ['{"a":1,}', "invalid character '}' looking for beginning of object key string", 8],
    ['{a:1}', "invalid character 'a' looking for beginning of object key string", 2],
    ['{"a" 1}', "invalid character '1' after object key", 6],
    ['{"a":1 "b"}', `invalid character '"' after object key:value pair`, 8],
    ['[1 2]', "invalid character '2' after array element", 4],
    ['[1}', "invalid character '}' after array element", 3],
    ['[,1]', `invalid character ',' ${value}`, 2],
    ['[1,]', `invalid character ']' ${value}`, 4],
    ["'x'", `invalid character '\\'' ${value}`, 1],
    ['\ufeff{}', `invalid character 'ï' ${value}`, 1],
    ['{} x', "invalid character 'x' after top-level value", 4],
    ['01', "invalid character '1' after top-level value", 2],
    ['-', "invalid character ' ' in numeric literal", 1],
    ['-x', "invalid character 'x' in numeric literal", 2],
    ['1.', "invalid character ' ' after decimal point in numeric literal", 2],
    ['[1.e3]', "invalid character 'e' after decimal point in numeric literal", 4],
    ['1e+', "invalid character ' ' in exponent of numeric literal", 3],
    ['tru', "invalid character ' ' in literal true (expecting 'e')", 3],
    ['[falze]', "invalid character 'z' in literal false (expecting 's')", 5],
    ['nil', "invalid character 'i' in literal null (expecting 'u')", 2],
    ['"a\nb"', "invalid character '\\n' in string literal", 3],
    ['"\\x"', "invalid character 'x' in string escape code", 3],
    ['"\\', "invalid character ' ' in string escape code", 2],
    ['"\\u12g4"', "invalid character 'g' in \\u hexadecimal character escape", 6],
  ])('%j fails with Go’s sentence and offset', (text, message, offset) => {
    expect(readJson(text)).toEqual({ failure: { message, offset } })
  })

  test('any damage to a config is either read or reported, never thrown', () => {
    const seed = 4711
    const random = seededRandom(seed)
    const config = '{"ignition":{"version":"3.3.0"},"a":["é",1.5e3,true,null,"\\u00e9"]}'
    for (let round = 0; round < 2000; round++) {
      const bytes = encodeUtf8(config)
      for (let edits = 0; edits < 2; edits++) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      }
      const read = readJson(bytes.subarray(0, Math.ceil(random() * bytes.length)))
      if ('failure' in read) {
        expect(read.failure.message, `seed ${seed}, round ${round}`).toMatch(
          /^(invalid character '.+' |unexpected end of JSON input$)/u,
        )
      } else expect(read.document.root.end, `seed ${seed}`).toBeGreaterThan(0)
    }
  })
})

describe('what upstream says about a value', () => {
  test.each([
    ['{"a":{}}', 6, 6, 'object', 'object'],
    ['{"a":[]}', 6, 6, 'array', 'array'],
    ['{"a":"x"}', 5, 8, 'string', 'string'],
    ['{"a":true}', 5, 9, 'bool', 'bool'],
    ['{"a":1.5}', 5, 8, 'number', 'number 1.5'],
  ])('of %s points at byte %i, and at %i in a type error', (text, report, type, kind, literal) => {
    const root = readNode(text)
    const value = root.kind === 'object' ? root.members[0]?.value : undefined
    if (!value) throw new Error('no member')
    expect([reportOffset(value), typeErrorOffset(value)]).toEqual([report, type])
    expect(describeJsonKind(value, { literal: false })).toBe(kind)
    expect(describeJsonKind(value, { literal: true })).toBe(literal)
  })
})

describe('a byte offset', () => {
  const locate = createByteLocator(encodeUtf8('é\n\r\nxy\n'))

  test.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 2, 1],
    [4, 2, 2],
    [5, 3, 1],
    [7, 3, 3],
    [8, 0, 0],
    [99, 0, 0],
  ])('%i lies on line %i, column %i', (offset, line, column) => {
    expect(locate(offset)).toEqual({ offset, line, column })
  })
})
