import { describe, expect, test } from 'vitest'
import { decode } from '../../../../src/engine/decode/decode.ts'
import { butane } from '../../../../src/engine/schema/butane.ts'
import { shapeOf } from '../../../../src/engine/schema/shape.ts'
import type { StructShape } from '../../../../src/engine/schema/shape.ts'
import { positionAt } from '../../../../src/engine/source/position.ts'
import { readYaml } from '../../../../src/engine/source/yaml/index.ts'
import { levelsOf } from '../../../../src/engine/schema/levels.ts'

const packages = { base: 'v0_5', fcos: 'v1_5' }
const shape = shapeOf(butane, levelsOf('ign 3.4', 'fcos 1.5'), packages) as StructShape

function decodeText(text: string) {
  const read = readYaml(text)
  if ('failure' in read || read.document.root === undefined) throw new Error('not a YAML document')
  return decode(shape, read.document.root, (offset) => positionAt(text, offset).line)
}

describe('a scalar means what its field makes of it', () => {
  test.each([
    ['storage: {files: [{path: 0644}]}', { path: '0644' }],
    ['storage: {files: [{path: yes}]}', { path: 'yes' }],
    ['storage: {files: [{path: 1_0}]}', { path: '1_0' }],
    ['storage: {files: [{path: !!binary aGk=}]}', { path: 'hi' }],
    ['storage: {files: [{path: ~}]}', {}],
    ['storage: {files: [{path: ""}]}', {}],
    ['storage: {files: [{mode: 0644}]}', { mode: 0o644 }],
    ['storage: {files: [{mode: 0o644}]}', { mode: 0o644 }],
    ['storage: {files: [{mode: 1.9}]}', { mode: 1 }],
    ['storage: {files: [{mode: -.inf}]}', { mode: -(2n ** 63n) }],
    ['storage: {files: [{mode: 9007199254740993}]}', { mode: 9007199254740993n }],
    ['storage: {files: [{overwrite: on}]}', { overwrite: true }],
    ['storage: {files: [{overwrite: "No"}]}', { overwrite: false }],
    ['storage: {files: [{user: ~}]}', {}],
    ['storage: {files: [{unknown: {path: 1}}]}', {}],
  ])('%s', (text, file) => {
    expect(decodeText(text)).toEqual({ config: { storage: { files: [file] } } })
  })
})

test('null items are dropped and later ones move up', () => {
  expect(decodeText('passwd: {users: [~, {name: a}, null, {name: b}]}')).toEqual({
    config: { passwd: { users: [{ name: 'a' }, { name: 'b' }] } },
  })
})

describe('a merge key fills in what is not there', () => {
  test.each([
    ['a: &a {path: /a, mode: 1}\nstorage: {files: [{<<: *a, mode: 2}]}', { path: '/a', mode: 2 }],
    ['a: &a {path: /a}\nstorage: {files: [{<<: *a, path: ~}]}', {}],
    [
      'a: &a {path: /a}\nstorage: {files: [{<<: [*a, {path: /b, mode: 3}]}]}',
      { path: '/a', mode: 3 },
    ],
    ['storage: {files: [{<<: {<<: {mode: 4}, path: /c}}]}', { path: '/c', mode: 4 }],
    ['storage: {files: [{"<<": {mode: 4}}]}', {}],
  ])('%s', (text, file) => {
    expect(decodeText(text)).toEqual({ config: { storage: { files: [file] } } })
  })
})

describe('what does not fit is refused in the official words', () => {
  test.each([
    ['storage: x', ['line 1: cannot unmarshal !!str `x` into v0_5.Storage']],
    ['storage: {files: 5}', ['line 1: cannot unmarshal !!int `5` into []v0_5.File']],
    ['storage:\n  files:\n  - path: [a]', ['line 3: cannot unmarshal !!seq into string']],
    ['passwd: {users: [{groups: x}]}', ['line 1: cannot unmarshal !!str `x` into []v0_5.Group']],
    [
      'storage: {files: [{mode: abcdefghijklm}]}',
      ['line 1: cannot unmarshal !!str `abcdefg...` into int'],
    ],
    ['boot_device: []', ['line 1: cannot unmarshal !!seq into v1_5.BootDevice']],
    ['passwd: {users: [{uid: !!map 3}]}', ['line 1: cannot unmarshal !!map3 into int']],
    [
      'storage: {filesystems: [{options: 1}], files: [{contents: {http_headers: 1}}]}',
      [
        'line 1: cannot unmarshal !!int `1` into []string',
        'line 1: cannot unmarshal !!int `1` into v0_5.HTTPHeaders',
      ],
    ],
    [
      'storage:\n  files: []\n  files: []\n  files: []',
      [
        'line 3: mapping key "files" already defined at line 2',
        'line 4: mapping key "files" already defined at line 2',
        'line 4: mapping key "files" already defined at line 3',
      ],
    ],
    ['? [a]\n: 1', ['line 1: cannot unmarshal !!seq into string']],
  ])('%s', (text, lines) => {
    expect(decodeText(text)).toMatchObject({
      failure: `yaml: unmarshal errors:\n  ${lines.join('\n  ')}`,
    })
  })

  test.each([
    ['storage: {files: [{<<: 1}]}', 'map merge requires map or sequence of maps as the value'],
    [
      'a: &a [{}]\nstorage: {files: [{<<: *a}]}',
      'map merge requires map or sequence of maps as the value',
    ],
    ['passwd: &p {<<: *p}', "anchor 'p' value contains itself"],
    ['storage: {files: [{mode: !!int x}]}', 'cannot decode !!str `x` as a !!int'],
    ['storage: {files: [{path: !!binary "@"}]}', '!!binary value contains invalid base64 data'],
  ])('%s aborts', (text, sentence) => {
    expect(decodeText(text)).toMatchObject({ failure: `yaml: ${sentence}` })
  })
})

test('a document that grows through aliases without bound is refused', () => {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const item = index === 0 ? 'x' : `*l${index - 1}`
    return `l${index}: &l${index} {<<: [${Array(9)
      .fill(`{<<: [${item === 'x' ? '{a: 1}' : item}]}`)
      .join(', ')}]}`
  })
  const text = `${levels.join('\n')}\nstorage: {files: [*l8]}`
  expect(decodeText(text)).toMatchObject({ failure: 'yaml: document contains excessive aliasing' })
})
