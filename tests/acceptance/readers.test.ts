import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readers } from '../readers/index.ts'
import type { Host, Reader } from '../readers/reader.ts'
import { layOutBad, layOutHost } from '../readers/reader.ts'
import { unread } from '../readers/unread.ts'
import { danglingDevices, diskPlaces } from '../support/disks.ts'
import { configs } from '../support/examples.ts'
import { readConfig } from '../support/ignition-config.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()
let folders = 0
/** Its path is short: that of a Unix socket below it may have 104 bytes. */
const newFolder = () => join(folder, String(folders++))
const slugOf = (host: Host) => host.name.replace(/,.*/, '')
const hosts = await Promise.all(
  configs.map(({ name, ignition }) => layOutHost(name, readConfig(ignition), newFolder())),
)

const matches = hosts.flatMap((host) =>
  readers
    .filter((reader) => reader.reads(host).length > 0)
    .map((reader) => ({ title: reader.title, name: host.name, host, reader })),
)
/** Verdicts of the tests that ran, by example and reader. */
const verdicts = new Map<string, 'accepted' | 'REFUSED' | 'not possible here'>()
const key = (host: Host, reader: Reader) => `${host.name} ${reader.title}`

describe('what a recipe writes is accepted by its reader:', () => {
  test.each(matches)('$title and $name', async ({ host, reader }) => {
    verdicts.set(key(host, reader), reader.possible === false ? 'not possible here' : 'REFUSED')
    if (reader.possible === false) return
    expect(await reader.complaint(own(host, reader))).toBe('')
    verdicts.set(key(host, reader), 'accepted')
  })
})

describe.each(readers)('$title refuses', (reader) => {
  test.each(reader.bad.map((bad) => [bad.what, bad] as const))('%s', async (_what, bad) => {
    if (reader.possible === false) return
    const host = own(await layOutBad(bad, newFolder()), reader)
    expect(reader.reads(host)).not.toEqual([])
    expect(await reader.complaint(host)).toMatch(bad.complaint)
  })
})

test('every reader has something to refuse', () => {
  expect(readers.filter(({ bad }) => bad.length === 0)).toEqual([])
})

test.each(hosts)('each file of $name has a reader or a reason why not', (host) => {
  const read = new Set(readers.flatMap((reader) => reader.reads(host)))
  const dropins = /^\/etc\/systemd\/system\/(.*?)(\.d\/.*)?$/
  const open = Object.keys(host.files).filter(
    (path) =>
      !read.has(path) &&
      !read.has(dropins.exec(path)?.[1] ?? '') &&
      !unread.some(([pattern]) => pattern.test(path)),
  )
  expect(open).toEqual([])
})

test.each(hosts)('each disk, array, volume and file system of $name has a reader', (host) => {
  const read = readers.flatMap((reader) => reader.reads(host))
  expect(diskPlaces(host.config).filter((place) => !read.includes(place))).toEqual([])
})

test.each(hosts)('$name builds on no device that nobody makes', ({ config }) => {
  expect(danglingDevices(config)).toEqual([])
})

/** What the site publishes: each recipe with its readers, what they read, and what nothing reads. */
function proofs() {
  const slugs = [...new Set(hosts.map(slugOf))].toSorted()
  return slugs.map((recipe) => {
    const own = hosts.filter((host) => slugOf(host) === recipe)
    const reads = (reader: Reader) => [...new Set(own.flatMap((host) => reader.reads(host)))]
    const rows = readers.map((reader) => ({ reader: reader.title, reads: reads(reader) }))
    const places = own.flatMap(({ files, config }) => [
      ...Object.keys(files),
      ...diskPlaces(config),
    ])
    const paths = [...new Set(places)]
    const open = unread
      .map(([pattern, reason]) => ({ reason, paths: paths.filter((path) => pattern.test(path)) }))
      .filter(({ paths: some }) => some.length > 0)
    return { recipe, readers: rows.filter(({ reads: some }) => some.length > 0), unread: open }
  })
}

test('the published table says which reader reads what of which recipe', () => {
  const path = 'src/content/proofs.json'
  const text = `${JSON.stringify(proofs(), undefined, 2)}\n`
  if (process.env['UPDATE_PROOFS'] === '1') {
    const open = [...verdicts].filter(([, verdict]) => verdict !== 'accepted')
    expect(open, 'what a reader refused is not written down as proven').toEqual([])
    writeFileSync(path, text)
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '', 'UPDATE_PROOFS=1 writes it').toBe(text)
})

afterAll(() => {
  const whole = matches.every(({ host, reader }) => verdicts.has(key(host, reader)))
  const rows = proofs().flatMap(({ recipe, readers: some }) => {
    const said = some.flatMap(({ reader }) => {
      const own = matches.filter(({ host, title }) => slugOf(host) === recipe && title === reader)
      const found = own.flatMap((match) => verdicts.get(key(match.host, match.reader)) ?? [])
      const worst = found.find((verdict) => verdict !== 'accepted') ?? found[0]
      return worst === undefined ? [] : [`${reader}: ${worst}`]
    })
    if (said.length === 0 && !whole) return []
    return [`${recipe.padEnd(28)} ${said.join('; ') || 'Ignition only'}`]
  })
  process.stdout.write(`recipe, reader: verdict\n${rows.join('\n')}\n`)
})

/** Each reader works in a folder of its own. */
function own(host: Host, reader: Reader): Host {
  const path = join(host.folder, String(readers.indexOf(reader)))
  mkdirSync(path, { recursive: true })
  return { ...host, folder: path }
}
