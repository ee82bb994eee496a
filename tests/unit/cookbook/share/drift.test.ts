import { crc32 } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import {
  checksum,
  describeDrift,
  record,
  revisionOf,
} from '../../../../src/cookbook/share/drift.ts'
import { decodeLink, encodeLink } from '../../../../src/cookbook/share/link.ts'
import type { Cookbook, Recorded } from '../../../../src/cookbook/share/project.ts'
import { readProjectFile, writeProjectFile } from '../../../../src/cookbook/share/project-file.ts'
import { cookbookOf, projectOf, realRecipes } from '../../../support/cookbook.ts'

const then = cookbookOf(realRecipes)
const project = projectOf(then, ['docker-compose', 'static-network'], { composeVersion: '2.40.1' })

/** The cookbook of a later version, in which some recipes put out something else. */
const later = (changed: string[], output: string | undefined): Cookbook => ({
  ...then,
  revisions: new Map(
    [...then.revisions].map(([slug, revision]) => [
      slug,
      changed.includes(slug) ? 'ffff' : revision,
    ]),
  ),
  render: (host) => {
    const rendered = then.render(host)
    return rendered && output !== undefined
      ? { butane: `${rendered.butane}${output}`, ignition: `${rendered.ignition}${output}` }
      : undefined
  },
})

async function fromLink(): Promise<Recorded> {
  const link = encodeLink(project, then)
  const opened = await decodeLink(link.ok ? link.value : '', then)
  if (!opened.ok) throw new Error(opened.problem)
  return opened.value.recorded
}

test.each(['', '123456789', 'é 名前 🔥'])(
  'the checksum of %j is the CRC-32 of its UTF-8',
  (text) => {
    const expected = crc32(text).toString(16).padStart(8, '0')
    expect(checksum(text)).toBe(expected)
    expect(expected.startsWith(revisionOf(text))).toBe(true)
  },
)

describe('after opening a link', () => {
  test.each<[string, string[], string | undefined, boolean, string[]]>([
    ['the same version says nothing', [], '', false, []],
    ['a later version with the same output says nothing', ['static-network'], '', false, []],
    ['a changed recipe is named', ['static-network'], '\n#', true, ['static-network']],
    ['a changed recipe that the host does not have is not', ['docker-host'], '\n#', true, []],
    ['a change of merging names no recipe', [], '\n#', true, []],
    ['a host that is not possible any more has changed', [], undefined, true, []],
  ])('%s', async (_title, recipes, output, changed, named) => {
    const drift = describeDrift(await fromLink(), record(project, later(recipes, output)))
    expect(drift).toEqual({ changed, recipes: named })
  })
})

test('after opening a file the lines that differ are known, too', () => {
  const text = writeProjectFile(project, then, { includePastedText: false })
  const opened = readProjectFile(text, then)
  if (!opened.ok) throw new Error(opened.problem)
  const { lines } = describeDrift(opened.value.recorded, record(project, later([], '\nadded')))
  expect(lines?.filter(({ sign }) => sign !== ' ')).toEqual([{ sign: '+', text: 'added' }])
})
