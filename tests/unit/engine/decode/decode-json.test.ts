import { describe, expect, test } from 'vitest'
import { decodeJson } from '../../../../src/engine/decode/decode-json.ts'
import { prepare } from '../../../../src/engine/prepare.ts'
import { readJson } from '../../../../src/engine/source/json/index.ts'
import { ignitionSpecs } from '../../../../src/engine/specs/table.ts'
import type { Spec } from '../../../../src/engine/specs/table.ts'
import { encodeUtf8 } from '../../../../src/engine/text/utf8.ts'

function typeErrorOf(spec: Spec, storage: unknown): string | undefined {
  const json = readJson(encodeUtf8(JSON.stringify({ storage })))
  if ('failure' in json) throw new Error(json.failure.message)
  return decodeJson(prepare(spec).shape, json.document.root).error?.message
}

/** The embedded struct that has a field of a file, a directory or a link, as Go 1.26.8 names it. */
const rows: [list: string, field: string, owner: string][] = [
  ...['directories', 'files', 'links'].flatMap((list) =>
    ['group', 'overwrite', 'path', 'user'].map((field): [string, string, string] => [
      list,
      field,
      'Node',
    ]),
  ),
  ['directories', 'mode', 'DirectoryEmbedded1'],
  ['files', 'append', 'FileEmbedded1'],
  ['files', 'contents', 'FileEmbedded1'],
  ['files', 'mode', 'FileEmbedded1'],
  ['links', 'hard', 'LinkEmbedded1'],
  ['links', 'target', 'LinkEmbedded1'],
]
const TYPES = new Map([
  ['directories', 'Directory'],
  ['files', 'File'],
  ['links', 'Link'],
])

describe.each(ignitionSpecs)('a type error in Ignition $version', (spec) => {
  test.each(rows)('%s.%s names the embedded struct %s', (list, field, owner) => {
    // a number fits no field but the mode, and text not that
    const wrong = field === 'mode' ? 'x' : 1
    expect(typeErrorOf(spec, { [list]: [{ [field]: wrong }] })).toContain(
      ` into Go struct field ${TYPES.get(list)}.storage.${list}.${owner}.${field} of type `,
    )
  })

  test.each(['user', 'group'])('names it on the way to the %s', (field) => {
    const type = field === 'user' ? 'NodeUser' : 'NodeGroup'
    expect(typeErrorOf(spec, { links: [{ [field]: { id: 'x' } }] })).toBe(
      `json: cannot unmarshal string into Go struct field ${type}.storage.links.Node.${field}.id of type int`,
    )
  })

  test('names no struct where none is embedded', () => {
    expect(typeErrorOf(spec, { disks: [{ device: 1 }] })).toBe(
      'json: cannot unmarshal number into Go struct field Disk.storage.disks.device of type string',
    )
  })
})
