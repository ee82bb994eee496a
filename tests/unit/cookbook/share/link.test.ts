import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Recipe } from '../../../../src/cookbook/define-recipe.ts'
import type { Project } from '../../../../src/cookbook/share/project.ts'
import { decodeLink, encodeLink } from '../../../../src/cookbook/share/link.ts'
import { cookbookOf, projectOf, realRecipes } from '../../../support/cookbook.ts'
import { nastyText } from '../../../support/nasty.ts'
import { randomProject } from '../../../support/random-project.ts'
import { seededRandom } from '../../../support/random.ts'

// A sixth recipe, under a name of its own, for the length of a typical link.
const cookbook = cookbookOf({
  ...realRecipes,
  'unattended-updates': realRecipes['static-network'] as Recipe,
})
const key =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3Nk0vR8mYwq1c6bTqzEo0tVY2lHcS4uXfPjA9dGkLm me@laptop'
const six = ['docker-compose', 'docker-host', 'static-network', 'unattended-updates']
const typical = projectOf(cookbook, [...six, 'time-servers', 'sysctl'], {
  hostname: 'build-07',
  address: '10.20.30.47/24',
  gateway: '10.20.30.1',
  dns: '10.20.30.2\n10.20.30.3',
  keys: key,
  composeVersion: '2.40.1',
  'deploy.host': 'esxi-2.example.net',
  'deploy.datastore': 'ssd-pool',
})

function linkOf(project: Project): string {
  const link = encodeLink(project, cookbook)
  if (!link.ok) throw new Error(link.problem)
  return link.value
}

/** The link that another program would make of some JSON, or of any bytes. */
const pack = (content: unknown) =>
  `#p=1.${deflateRawSync(Buffer.isBuffer(content) ? content : JSON.stringify(content)).toString('base64url')}`
const saved = JSON.parse(
  inflateRawSync(Buffer.from(linkOf(typical).slice(5), 'base64url')).toString(),
) as Record<string, unknown>

test('a typical link of six recipes and eight answers has less than 500 characters', () => {
  expect(typical.recipes).toHaveLength(6)
  expect(Object.keys(typical.values)).toHaveLength(8)
  expect(linkOf(typical).length).toBeLessThan(500)
})

test('a link needs no escaping in an address', () => {
  expect(linkOf(typical)).toMatch(/^#p=1\.[\w-]+$/)
})

test('a link reads back with or without the number sign', async () => {
  for (const link of [linkOf(typical), linkOf(typical).slice(1)]) {
    expect(await decodeLink(link, cookbook)).toMatchObject({
      ok: true,
      value: { project: typical, ignored: [] },
    })
  }
})

const SEED = 20261201
test(`300 random projects survive the link (seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  for (let round = 0; round < 300; round++) {
    const project = randomProject(random, cookbook)
    const read = await decodeLink(linkOf(project), cookbook)
    expect(read.ok && read.value.project, `round ${round}`).toEqual(project)
  }
})

test('text that the reader brought along is never in a link, nor in what the link records', () => {
  const link = linkOf({ ...typical, base: 'variant: flatcar # hunter2' })
  expect(link).toBe(linkOf({ ...typical, base: 'variant: fcos' }))
  const json: unknown = JSON.parse(
    inflateRawSync(Buffer.from(link.slice(5), 'base64url')).toString(),
  )
  expect(json).toEqual({ ...saved, missing: ['base'] })
})

test('a project with more text than a link can carry is refused', () => {
  const values = { motd: 'x'.repeat(70_000) } as unknown as Project['values']
  expect(encodeLink({ ...typical, values }, cookbook)).toEqual({
    ok: false,
    problem: 'This host holds more text than a link can carry.',
    fix: 'Save it as a project file instead.',
  })
})

const good = linkOf(typical)
const copies = 'Copy the whole link again'
describe('a link that is refused says what is wrong and what to do', () => {
  test.each([
    ['an empty fragment', '', 'holds no host', copies],
    ['a fragment of the page', '#files', 'holds no host', copies],
    ['a later form', good.replace('=1.', '=2.'), 'newer Kindling', 'Reload'],
    ['nothing after the form', '#p=1.', 'damaged', copies],
    ['a link cut in the middle', good.slice(0, 200), 'damaged', copies],
    ['a link without its last letter', good.slice(0, -1), 'damaged', copies],
    ['a link with a full stop behind it', `${good}.`, 'damaged', copies],
    ['a link with more data behind it', `${good}AAAA`, 'damaged', copies],
    ['plain base64', good.replace(/[-_]/g, '+'), 'damaged', copies],
    ['a long text', `#p=1.${'A'.repeat(200_000)}`, 'damaged', copies],
    ['no JSON', pack(Buffer.from('recipes')), 'damaged', copies],
    ['no UTF-8', pack(Buffer.from('{"spec":"\u00ff"}', 'latin1')), 'damaged', copies],
    ['a kilobyte that expands to 1 MB', pack('a'.repeat(1_000_000)), 'damaged', copies],
    ['one byte too many', pack('a'.repeat(65_535)), 'damaged', copies],
    ['a list', pack([]), 'holds no project', copies],
    ['nothing', pack(null), 'holds no project', copies],
    ['no recipes', pack({ ...saved, recipes: undefined }), '“recipes” is missing', copies],
    ['recipes in a list', pack({ ...saved, recipes: ['a'] }), '“recipes” is not a', copies],
    ['no revision', pack({ ...saved, recipes: { a: '' } }), '“recipes” is not a', copies],
    ['an unknown recipe', pack({ ...saved, recipes: { nginx: '01ab' } }), '“nginx” is', '0.1.0'],
    ['answers in a list', pack({ ...saved, values: ['a'] }), '“values” is not a', copies],
    ['an answer that is no text', pack({ ...saved, values: { a: 1 } }), '“values” is not', copies],
    ['an unknown spec', pack({ ...saved, spec: 'flatcar 9.0.0' }), '“spec” is not a', copies],
    ['a spec and more', pack({ ...saved, spec: 'flatcar 1.0.0 x' }), '“spec” is not a', copies],
    ['no version', pack({ ...saved, engine: '1.0\n# x' }), '“engine” is not a version', copies],
    ['no checksum', pack({ ...saved, output: 'x' }), '“output” is not a checksum', copies],
    ['an unknown key', pack({ ...saved, x: 1 }), '“x” does not belong here', copies],
    ['a text of a file', pack({ ...saved, base: 'a' }), '“base” does not belong', copies],
    ['a long key', pack({ ...saved, ['k'.repeat(99)]: 1 }), `“${'k'.repeat(40)}…”`, copies],
  ])('%s', async (_title, link, problem, fix) => {
    expect(await decodeLink(link, cookbook)).toEqual({
      ok: false,
      problem: expect.stringContaining(problem) as string,
      fix: expect.stringContaining(fix) as string,
    })
  })
})

test('65,536 bytes are not too many', async () => {
  const link = pack('a'.repeat(65_534))
  expect(await decodeLink(link, cookbook)).toMatchObject({ problem: 'It holds no project.' })
})

test('answers that no recipe asks for or no input takes are named', async () => {
  const values = { hostname: 'a b', address: '10.9.9.9/16', colour: 'red', __proto__: null }
  const read = await decodeLink(pack({ ...saved, values }), cookbook)
  expect(read.ok && read.value.project.values).toEqual({ address: '10.9.9.9/16' })
  expect(read.ok && read.value.ignored).toEqual(['hostname', 'colour'])
})

test(`1,000 damaged links are read or refused, and never throw (seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const at = () => Math.floor(random() * good.length)
  let refused = 0
  for (let round = 0; round < 1000; round++) {
    const [from, to] = [at(), at()]
    const damaged = good.slice(0, from) + nastyText(random, true) + good.slice(to)
    const read = await decodeLink(
      random() < 0.5 ? damaged : good.slice(0, from) + good.slice(from + 1),
      cookbook,
    )
    if (read.ok) continue
    refused++
    expect(read.problem).toMatch(/\.$/)
    expect(read.fix).toMatch(/\.$/)
  }
  expect(refused).toBeGreaterThan(900)
})
