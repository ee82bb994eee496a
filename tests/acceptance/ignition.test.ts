import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTheWay } from '../../src/cookbook/image-files.ts'
import { expectedFiles, foundFiles, foundPresets, unitsSetTo } from '../support/applied-files.ts'
import { withoutDisks } from '../support/disks.ts'
import { expectedUsers, foundUsers } from '../support/applied-users.ts'
import { configs } from '../support/examples.ts'
import type { IgnitionConfig } from '../support/ignition-config.ts'
import { readConfig } from '../support/ignition-config.ts'
import { applyIgnition, runStage } from '../support/ignition.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'
import { leastUnit } from '../support/unit-root.ts'

const folder = scratchFolder()

async function validate(ignition: string) {
  return run([await need('ignition-validate'), '-'], { input: ignition })
}

/** A new folder of its own for one run of the program. */
function workFolder(name: string): string {
  const path = join(folder, name.replaceAll(/\W+/g, '-'))
  mkdirSync(path, { recursive: true })
  return path
}

/**
 * What the disks stage makes is left out where a payload is applied: that stage asks systemd and udev
 * for devices that a test does not have. The readers sgdisk, mkfs, cryptsetup and mdadm stand in.
 */
describe.each(configs)('The payload of $name', ({ name, ignition }) => {
  const config = readConfig(ignition)
  let applied: Awaited<ReturnType<typeof applyIgnition>>
  beforeAll(async () => {
    applied = await applyIgnition(withoutDisks(ignition), workFolder(name))
  })

  test('passes ignition-validate without a word', async () => {
    expect(await validate(ignition)).toEqual({ status: 0, stdout: '', output: '' })
  })

  test('needs the network before the root is there only for its remote sources', async () => {
    const work = workFolder(`${name} offline`)
    writeFileSync(join(work, 'config.ign'), ignition)
    const result = await runStage('fetch-offline', join(work, 'root'), work)
    expect(result.status, result.output).toBe(0)
    expect(existsSync(join(work, 'neednet'))).toBe(remoteSources(config).length > 0)
  })

  test('is applied by every stage of Ignition', () => {
    expect(applied.failure).toBeUndefined()
  })

  test('leaves each file, link, drop-in and key as the config says', async () => {
    const expected = await expectedFiles(config)
    expect(Object.keys(expected)).not.toHaveLength(0)
    expect(foundFiles(applied.root, Object.keys(expected))).toEqual(expected)
  })

  test('leaves each user with the password and the shell that the config says', () => {
    expect(foundUsers(applied.root, config)).toEqual(expectedUsers(config))
  })

  test('fetches its remote sources and nothing else', () => {
    expect(applied.requests.toSorted()).toEqual(remoteSources(config).toSorted())
  })

  test('asks for its kernel arguments and no others', () => {
    const { shouldExist = [], shouldNotExist = [] } = config.kernelArguments ?? {}
    expect(applied.kernelArguments).toEqual([
      ...shouldExist.flatMap((one) => ['--should-exist', one]),
      ...shouldNotExist.flatMap((one) => ['--should-not-exist', one]),
    ])
  })

  test('sets presets from which systemd enables and disables its units', async () => {
    const presets = { enable: unitsSetTo(true, config), disable: unitsSetTo(false, config) }
    const units = Object.values(presets).flat()
    const lines = Object.entries(presets).flatMap(([verb, names]) =>
      names.map((unit) => `${verb} ${unit}`),
    )
    expect(foundPresets(applied.root)).toEqual(lines.toSorted())

    for (const unit of units) addUnit(applied.root, unit)
    const systemctl = ['systemctl', `--root=${applied.root}`]
    if (units.length > 0) await run([...systemctl, 'preset', ...units])
    const states = units.map(async (unit) => {
      const { stdout } = await run([...systemctl, 'is-enabled', unit])
      return `${stdout.trim().replace(/d$/, '')} ${unit}`
    })
    expect(await Promise.all(states)).toEqual(lines)
  })
})

describe('The real programs object where they should', () => {
  test('ignition-validate refuses a path that is not absolute', async () => {
    const bad = { ignition: { version: '3.3.0' }, storage: { files: [{ path: 'etc/hostname' }] } }
    const result = await validate(JSON.stringify(bad))
    expect(result.status).toBe(1)
    expect(result.output).toContain('path not absolute')
  })

  test('Ignition refuses a link where a file is', async () => {
    const link = { path: '/etc/passwd', target: '/dev/null', overwrite: false }
    const bad = { ignition: { version: '3.3.0' }, storage: { links: [link] } }
    const applied = await applyIgnition(JSON.stringify(bad), workFolder('refused'))
    expect(applied.failure).toMatch(/^files: [^]*a non-symlink already exists/)
  })
})

/** What the lint host/overwrite says of each, the real program does. */
describe('Ignition meets something of the image', () => {
  const image = { '/etc/own/file': 'file', '/etc/own/link': { link: '../own.d/file' } } as const
  const contents = { source: 'data:,a' }
  const writes = {
    file: (path: string) => ({ files: [{ path, contents }] }),
    addition: (path: string) => ({ files: [{ path, append: [contents] }] }),
    directory: (path: string) => ({ directories: [{ path }] }),
    link: (path: string, target = '/dev/null') => ({ links: [{ path, target }] }),
  }
  const rows = Object.entries(image).flatMap(([path, entry]) => [
    ...(['file', 'addition', 'directory', 'link'] as const).map((kind) => ({
      title: `${kind} over ${path}`,
      storage: writes[kind](path),
      stops: inTheWay(entry, kind, '/dev/null'),
    })),
    {
      title: `link over ${path} that leads to the same`,
      storage: writes.link(path, '..//own.d/file'),
      stops: inTheWay(entry, 'link', '..//own.d/file'),
    },
  ])

  test.each(rows)('$title', async ({ title, storage, stops }) => {
    const config = { ignition: { version: '3.3.0' }, storage }
    const applied = await applyIgnition(JSON.stringify(config), workFolder(title), image)
    expect(applied.failure === undefined).toBe(!stops)
  })

  test.each(rows.filter(({ stops, title }) => stops && !title.startsWith('addition')))(
    '$title, with overwrite',
    async (row) => {
      const storage = Object.fromEntries(
        Object.entries(row.storage).map(([list, [node]]) => [list, [{ ...node, overwrite: true }]]),
      )
      const config = { ignition: { version: '3.3.0' }, storage }
      const folder = workFolder(`${row.title} overwritten`)
      const applied = await applyIgnition(JSON.stringify(config), folder, image)
      expect(applied.failure).toBeUndefined()
    },
  )
})

test('Ignition refuses to overwrite with nothing, as where a link should be added to', async () => {
  const file = { path: '/etc/own', overwrite: true, append: [{ source: 'data:,a' }] }
  const config = { ignition: { version: '3.3.0' }, storage: { files: [file] } }
  const { output } = await validate(JSON.stringify(config))
  expect(output).toContain('overwrite must be false if source is unspecified')
})

function remoteSources(config: IgnitionConfig): string[] {
  const sources = (config.storage?.files ?? []).map((file) => file.contents?.source ?? '')
  return sources.filter((source) => /^https?:/.test(source))
}

/** Units that come with Flatcar are not in the scratch root: the least that can be enabled is. */
function addUnit(root: string, unit: string): void {
  const path = join(root, 'usr/lib/systemd/system', unit)
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, leastUnit(unit))
}
