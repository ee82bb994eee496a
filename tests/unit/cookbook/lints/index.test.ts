import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seededRandom } from '../../../support/random.ts'
import { recipeFolder, recipeSlugs } from '../../../support/recipes.ts'
import { times } from '../../../support/traps.ts'
import { butaneOf, fileEntry, KEY, lintAll, PLACE, placeFor } from '../../../support/whole.ts'

/** Findings that a recipe's example is about. */
const JUSTIFIED: Record<string, string[]> = {
  'docker-host overlap.bu': ['host/docker-pool-overlap'],
  // the form warns of the host bits as well
  'docker-host origin.bu': ['host/docker-advice'],
  'docker-address-pools host-bits.bu': ['host/docker-advice'],
}

const recipes = recipeSlugs.flatMap((slug) => {
  const folder = new URL('golden/', recipeFolder(slug))
  const names = readdirSync(folder).filter((name) => name.endsWith('.bu'))
  return names.map(
    (name) => [`${slug} ${name}`, readFileSync(new URL(name, folder), 'utf8')] as const,
  )
})

test.each(recipes)('%s has no error and no warning', (name, text) => {
  const serious = lintAll(text, placeFor(text)).filter(({ severity }) => severity !== 'info')
  expect(serious.map(({ code }) => code)).toEqual(JUSTIFIED[name] ?? [])
})

test('a recipe that downloads needs the network arguments, and gets them', () => {
  const found = recipes.flatMap(([, text]) =>
    lintAll(text, { ...placeFor(text), networkArguments: false }),
  )
  const errors = found.filter(({ severity }) => severity === 'error')
  expect(new Set(errors.map(({ code }) => code))).toEqual(
    new Set(['host/no-network-for-downloads']),
  )
  for (const { fixes } of errors) expect(fixes).toHaveLength(1)
})

test('a text with a byte order mark is judged, but not edited', () => {
  const text = butaneOf({ body: 'storage: {files: [{path: /a, mode: 0420}]}\n' })
  const found = (source: string) =>
    lintAll(source).find(({ code }) => code === 'host/mode-0420')?.fixes.length
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
    lintAll(lines.join('\n'), { ...PLACE, networkArguments: false })
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
    'wrong settings of networkd',
    (n: number) =>
      `storage:\n  files:\n${fileEntry(
        '/etc/systemd/network/a.network',
        `[Match]\nName=ens192\n[Network]\n${times(n, (i) => `dns=10.0.0.${i}\nDNS=a.example\n`)}`,
      )}`,
  ],
  [
    'addresses with their gateways',
    (n: number) =>
      `storage:\n  files:\n${fileEntry(
        '/etc/systemd/network/a.network',
        `[Match]\nName=ens192\n[Network]\n${times(n, (i) => `Address=10.${i >> 8}.${i & 255}.4/24\nGateway=10.${i >> 8}.${i & 255}.255\n`)}`,
      )}`,
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
  [
    'files that nothing reads',
    (n: number) => `storage:\n  files:\n${times(n, (i) => fileEntry(`/etc/cron.d/${i}`, 'a'))}`,
  ],
  [
    'links to nothing',
    (n: number) =>
      `storage:\n  links:\n${times(n, (i) => `    - path: /etc/extensions/${i}.raw\n      target: /opt/extensions/${i}.raw\n`)}`,
  ],
  ['keys that no field takes', (n: number) => `passwd:\n${times(n, (i) => `  usres${i}: a\n`)}`],
])('%s take time in proportion to their number', (_, make) => {
  const small = butaneOf({ body: make(1000) })
  const large = butaneOf({ body: make(10_000) })
  measure(large)
  expect(measure(large) / Math.max(measure(small), 2)).toBeLessThan(MOST)
})

/** The shortest of three runs, in milliseconds of processor time. */
function measure(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    lintAll(text, PLACE)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}
