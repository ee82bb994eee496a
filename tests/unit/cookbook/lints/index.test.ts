import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { applyEdits, fixFor, hostCatalog, lintWhole } from '../../../../src/cookbook/lints/index.ts'
import { transpile } from '../../../../src/engine/index.ts'
import { inputOf, readCases } from '../../../support/butane-case.ts'
import { seededRandom } from '../../../support/random.ts'
import { recipeFolder, recipeSlugs } from '../../../support/recipes.ts'
import { times } from '../../../support/traps.ts'
import { butaneOf, fileEntry, KEY, PLACE } from '../../../support/whole.ts'

/** Findings that a recipe's example is about. */
const JUSTIFIED: Record<string, string[]> = {
  'docker-host overlap.bu': ['host/docker-pool-overlap'],
}

const recipes = recipeSlugs.flatMap((slug) => {
  const folder = new URL('golden/', recipeFolder(slug))
  const names = readdirSync(folder).filter((name) => name.endsWith('.bu'))
  return names.map(
    (name) => [`${slug} ${name}`, readFileSync(new URL(name, folder), 'utf8')] as const,
  )
})

test.each(recipes)('%s has no error and no warning', (name, text) => {
  const serious = lintWhole(text, PLACE).filter(({ severity }) => severity !== 'info')
  expect(serious.map(({ code }) => code)).toEqual(JUSTIFIED[name] ?? [])
})

test('a recipe that downloads needs the network arguments, and gets them', () => {
  const untold = { ...PLACE, networkArguments: false }
  const found = recipes.flatMap(([, text]) => lintWhole(text, untold))
  const errors = found.filter(({ severity }) => severity === 'error')
  expect(new Set(errors.map(({ code }) => code))).toEqual(
    new Set(['host/no-network-for-downloads']),
  )
  for (const { fixes } of errors) expect(fixes).toHaveLength(1)
})

const goldenFolder = new URL('../../../golden/butane/', import.meta.url)
const goldens = readdirSync(goldenFolder).filter((name) => name.endsWith('.jsonl.gz'))

describe.each(goldens)('the recorded cases of %s', (name) => {
  const texts = readCases(new URL(name, goldenFolder)).map((one) =>
    new TextDecoder().decode(inputOf(one)),
  )

  test('are looked at without throwing, and every finding has its place', () => {
    for (const text of texts) {
      for (const deploy of [
        undefined,
        { ...PLACE, channel: 'lts-2023' as const, networkArguments: false },
      ]) {
        for (const { code, message, range } of lintWhole(text, deploy)) {
          expect(Object.keys(hostCatalog)).toContain(code)
          expect(message).not.toMatch(/undefined|NaN|\[object/)
          expect(range).toBeDefined()
        }
      }
    }
  })

  test('are rid of a finding by its edits, and get no error by them', () => {
    for (const text of texts) {
      const { report } = transpile(text)
      const own = lintWhole(text, { ...PLACE, channel: 'lts-2023' })
      const fixable = [
        ...report.map((finding) => ({ finding, fix: fixFor(finding, text) })),
        ...own.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix }))),
      ]
      for (const { finding, fix } of fixable) {
        if (fix === undefined || !('edit' in fix)) continue
        const mended = applyEdits(text, fix.edit)
        const left = [
          ...transpile(mended).report,
          ...lintWhole(mended, { ...PLACE, channel: 'lts-2023' }),
        ]
        const same = left.filter(
          ({ code, path }) => code === finding.code && path.join('.') === finding.path.join('.'),
        )
        expect(same, `${fix.label} in\n${text}`).toEqual([])
        const errors = (list: readonly { severity: string }[]) =>
          list.filter(({ severity }) => severity === 'error').length
        expect(errors(transpile(mended).report), mended).toBeLessThanOrEqual(errors(report))
      }
    }
  })
})

test('a text with a byte order mark is judged, but not edited', () => {
  const text = butaneOf({ body: 'storage: {files: [{path: /a, mode: 0420}]}\n' })
  const found = (source: string) =>
    lintWhole(source).find(({ code }) => code === 'host/mode-0420')?.fixes.length
  expect([found(text), found(`\ufeff${text}`)]).toEqual([1, 0])
})

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test(`a config that lost or doubled lines is looked at without throwing (seed ${seed})`, () => {
  const random = seededRandom(seed)
  const pool = recipes.map(([, text]) => text.split('\n'))
  for (let round = 0; round < 400; round++) {
    const lines = [...(pool[Math.floor(random() * pool.length)] ?? [])]
    for (let change = 0; change < 4; change++) {
      const at = Math.floor(random() * lines.length)
      const other = pool[Math.floor(random() * pool.length)] ?? []
      if (random() < 0.5) lines.splice(at, 1)
      else lines.splice(at, 0, other[Math.floor(random() * other.length)] ?? '')
    }
    lintWhole(lines.join('\n'), { ...PLACE, networkArguments: false })
  }
})

/** How much longer a text of ten times the length may take; quadratic would be a hundred times. */
const MOST = 40

test.each([
  [
    'files',
    (n: number) =>
      `storage:\n  files:\n${times(n, (i) => fileEntry(`/etc/systemd/network/${i}.network`, `[Network]\nAddress=10.0.0.${i % 250}/24`))}`,
  ],
  [
    'drop-ins',
    (n: number) =>
      `storage:\n  files:\n${times(n, (i) => fileEntry(`/etc/systemd/network/${i}.network.d/a.conf`, '[Network]'))}`,
  ],
  [
    'keys',
    (n: number) =>
      `passwd:\n  users:\n    - name: core\n      ssh_authorized_keys:\n${times(n, () => `        - ${KEY}\n`)}`,
  ],
  [
    'lines that go on',
    (n: number) =>
      `storage:\n  files:\n${fileEntry(
        '/etc/systemd/network/a.network',
        times(n, () => 'a\\\n'),
      )}`,
  ],
  [
    'partitions',
    (n: number) =>
      `storage:\n  disks:\n    - device: /dev/sdb\n      partitions:\n${times(n, (i) => `        - label: p${i}\n`)}`,
  ],
])('%s take time in proportion to their number', (_, make) => {
  const small = butaneOf({ body: make(300) })
  const large = butaneOf({ body: make(3000) })
  measure(small)
  expect(measure(large) / Math.max(measure(small), 2)).toBeLessThan(MOST)
})

/** The shortest of three runs, in milliseconds. */
function measure(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now()
    lintWhole(text, PLACE)
    return performance.now() - start
  })
  return Math.min(...runs)
}
