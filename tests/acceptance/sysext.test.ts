import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Updates } from '../../src/cookbook/sysext/extension-updates.ts'
import { bakery } from '../../src/cookbook/sysext/bakery.ts'
import type { Extension } from '../../src/cookbook/sysext/extension.ts'
import { extensionFragment } from '../../src/cookbook/sysext/extension-fragment.ts'
import type { ExtensionOptions } from '../../src/cookbook/sysext/extension-fragment.ts'
import { writeButane } from '../../src/cookbook/write-butane.ts'
import { transpile } from '../../src/engine/index.ts'
import { bakeryLayout, danglingUpstream } from '../support/bakery-layout.ts'
import { expectedFiles, foundFiles } from '../support/applied-files.ts'
import type { IgnitionConfig, LinkEntry } from '../support/ignition-config.ts'
import { readConfig } from '../support/ignition-config.ts'
import { applyIgnition } from '../support/ignition.ts'
import { servedFor } from '../support/loopback-https.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()
let folders = 0

function workFolder(): string {
  const path = join(folder, String(folders++))
  mkdirSync(path)
  return path
}

const UPDATES: readonly Updates[] = ['reboot', 'refresh', 'stage', 'none']

/** Each extension in one of the ways that it can be kept up to date, all of them in turn. */
const cases = bakery.map((extension, index) => ({
  name: extension.name,
  extension,
  options: {
    updates: UPDATES[index % UPDATES.length] ?? 'none',
    config: extension.config?.required === true ? 'what the reader writes\n' : undefined,
  },
}))

/** The Ignition text of a fragment; the engine may have nothing to say about it. */
function ignitionOf(extension: Extension, options: ExtensionOptions): string {
  const butane = writeButane('flatcar 1.0.0', extensionFragment(extension, options))
  const { output, report } = transpile(butane)
  expect(report).toEqual([])
  return output ?? ''
}

/** The image of an extension with that of its companion. */
const imagesOf = ({ name, companion }: Extension) => [
  ...(bakeryLayout[name] ?? []),
  ...(bakeryLayout[companion?.extension.name ?? ''] ?? []),
]

/** The links whose target neither the config makes nor the images hold. */
function dangling(links: readonly LinkEntry[], made: readonly string[], image: readonly string[]) {
  const there = new Set(['/dev/null', ...made, ...image])
  return links.filter(({ target }) => !there.has(target))
}

describe.each(cases)('$name, $options.updates:', ({ extension, options }) => {
  let ignition: string
  let config: IgnitionConfig
  let applied: Awaited<ReturnType<typeof applyIgnition>>
  beforeAll(async () => {
    ignition = ignitionOf(extension, options)
    config = readConfig(ignition)
    applied = await applyIgnition(ignition, workFolder())
  })

  test('ignition-validate has nothing to say', async () => {
    const result = await run([await need('ignition-validate'), '-'], { input: ignition })
    expect(result).toEqual({ status: 0, stdout: '', output: '' })
  })

  test('Ignition applies it and leaves what it says', async () => {
    expect(applied.failure).toBeUndefined()
    const expected = await expectedFiles(config)
    expect(foundFiles(applied.root, Object.keys(expected))).toEqual(expected)
  })

  test('Ignition downloads images and nothing else', () => {
    expect(applied.requests.length).toBe(extension.companion === undefined ? 1 : 2)
    for (const url of applied.requests) expect(url).toMatch(/-x86-64\.raw$/)
  })

  test('each link points at a file of the config or of the image', async () => {
    const links = config.storage?.links ?? []
    expect(links.map(({ path }) => path)).toContain(`/etc/extensions/${extension.name}.raw`)
    expect(dangling(links, Object.keys(await expectedFiles(config)), imagesOf(extension))).toEqual(
      [],
    )
  })
})

test.each(danglingUpstream)('the link of upstream’s page on $of is found to dangle', (link) => {
  const image = bakeryLayout[link.of] ?? []
  expect(image).not.toEqual([])
  expect(dangling([link], [], image)).toEqual([link])
})

test('Ignition takes the image whose SHA-256 is pinned, and no other', async () => {
  const [btop] = bakery.filter(({ name }) => name === 'btop')
  if (btop === undefined) throw new Error('the bakery has no btop')
  const url = `https://extensions.flatcar.org/extensions/btop-${btop.version}-x86-64.raw`
  const sha256 = createHash('sha256').update(servedFor(url)).digest('hex')
  const right = await applyIgnition(ignitionOf(btop, { updates: 'none', sha256 }), workFolder())
  expect(right.failure).toBeUndefined()
  const other = `${sha256.startsWith('0') ? '1' : '0'}${sha256.slice(1)}`
  const wrong = await applyIgnition(
    ignitionOf(btop, { updates: 'none', sha256: other }),
    workFolder(),
  )
  expect(wrong.requests).toEqual([url])
  expect(wrong.failure).toMatch(/hash verification failed/i)
})

test('the user that an image leaves out owns its folder and cannot log in', async () => {
  const [consul] = bakery.filter(({ user }) => user !== undefined)
  if (consul?.user === undefined) throw new Error('no extension needs a user')
  const { name, home } = consul.user
  const { root } = await applyIgnition(ignitionOf(consul, { updates: 'none' }), workFolder())
  const line = readFileSync(join(root, 'etc/passwd'), 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid, , folderOfIt, shell] = line?.split(':') ?? []
  expect({ folderOfIt, shell }).toEqual({ folderOfIt: home, shell: '/sbin/nologin' })
  const stat = statSync(join(root, home))
  expect([stat.uid, stat.gid].map(String)).toEqual([uid, gid])
  expect(stat.uid).toBeGreaterThan(0)
  expect(existsSync(join(root, home, '.ssh'))).toBe(false)
})
