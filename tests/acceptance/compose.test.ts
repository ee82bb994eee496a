import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Chosen } from '../../src/cookbook/compose/composable.ts'
import { compose } from '../../src/cookbook/compose/compose.ts'
import { mergeFragments } from '../../src/cookbook/compose/merge-fragments.ts'
import { WHOLE } from '../../src/cookbook/compose/words.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'
import { writeButane } from '../../src/cookbook/write-butane.ts'
import { transpile } from '../../src/engine/index.ts'
import { catalogue, pairs } from '../support/catalogue.ts'
import type { IgnitionConfig } from '../support/ignition-config.ts'
import { judge } from '../support/judge.ts'
import { contentOf, mergeWithIgnition } from '../support/merge-with-ignition.ts'
import { need } from '../support/programs.ts'
import { seededRandom, shuffle } from '../support/random.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()
const SEED = 2020
const SETS = 2000

function ignitionOf(butane: string): string {
  const { output, report } = transpile(butane)
  expect(report).toEqual([])
  return output ?? ''
}

const namesOf = (chosen: readonly Chosen[]) => chosen.map(({ slug }) => slug).join(' and ')

/** The Ignition of recipes on one host; undefined where they are told not to go together. */
function ignitionOfAll(chosen: readonly Chosen[]): string | undefined {
  const { butane, problems } = judge(compose(chosen, { catalogue }))
  if (butane !== undefined) return ignitionOf(butane)
  const errors = problems.filter(({ severity }) => severity === 'error')
  expect(new Set(errors.map(({ input }) => input)), namesOf(chosen)).toEqual(new Set([WHOLE]))
  return undefined
}

/** What ignition-validate says against sets of recipes, by their names; `composed` counts its runs. */
async function validateAll(sets: readonly (readonly Chosen[])[]) {
  const validate = await need('ignition-validate')
  const complaints: Record<string, string> = {}
  let composed = 0
  const queue = [...sets]
  const work = async () => {
    for (let set = queue.pop(); set !== undefined; set = queue.pop()) {
      const input = ignitionOfAll(set)
      if (input === undefined) continue
      composed += 1
      const { status, output } = await run([validate, '-'], { input })
      if (status !== 0 || output !== '') complaints[namesOf(set)] = `${String(status)} ${output}`
    }
  }
  await Promise.all([work(), work()])
  return { complaints, composed }
}

const compatible = new Set(pairs.filter((pair) => ignitionOfAll(pair) !== undefined).map(namesOf))
const goTogether = (one: Chosen, other: Chosen) =>
  compatible.has(namesOf([one, other])) || compatible.has(namesOf([other, one]))

test('every two recipes pass ignition-validate without a word, or are told not to go together', async () => {
  const { complaints, composed } = await validateAll(pairs)
  expect(complaints).toEqual({})
  expect(composed).toBe(compatible.size)
})

test(`so do ${SETS} larger sets (seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const sets = Array.from({ length: SETS }, (_, index) => {
    const size = 3 + Math.floor(random() * (catalogue.length - 2))
    const set: Chosen[] = []
    for (const one of shuffle(catalogue, random)) {
      // Most of what is picked blindly does not go together, so every other set is picked with care.
      if (index % 2 === 0 || set.every((other) => goTogether(one, other))) set.push(one)
      if (set.length === size) break
    }
    return set
  })
  const { complaints, composed } = await validateAll(sets)
  expect(complaints).toEqual({})
  expect(composed).toBeGreaterThan(SETS / 3)
}, 1_200_000)

/** Each recipe with another one, where Ignition's own rules say what the two make. */
const partners = catalogue.flatMap((one, index) => {
  const others = [...catalogue.slice(index + 1), ...catalogue.slice(0, index)]
  const other = others.find((some) => goTogether(one, some) && !shareFile(one, some))
  return other === undefined ? [] : [[one, other] as const]
})

test('each recipe has a partner', () => {
  expect(partners.map(([one]) => one.slug)).toEqual(catalogue.map(({ slug }) => slug))
})

test.each(partners.map((pair) => [namesOf(pair), pair] as const))(
  '%s, composed, are what Ignition makes of the two',
  async (name, pair) => {
    const parts = pair.map(({ recipe }) => ignitionOf(judge(recipe).butane ?? ''))
    const merged = await mergeWithIgnition(parts, join(folder, name))
    expect(merged).toEqual(contentOf(ignitionOfAll(pair) ?? ''))
  },
)

/** Whether both write one file: we merge its settings, and Ignition takes the later file as a whole. */
function shareFile(one: Chosen, other: Chosen): boolean {
  const [paths = [], others = []] = [one, other].map(({ recipe }) => {
    const { storage } = JSON.parse(ignitionOf(judge(recipe).butane ?? '')) as IgnitionConfig
    return (storage?.files ?? []).map(({ path, contents }) => `${path} ${contents?.source}`)
  })
  const pathOf = (file: string) => file.split(' ', 1)[0]
  return paths.some((file) => others.some((some) => pathOf(some) === pathOf(file) && some !== file))
}

/** Pairs of fragments that agree, of every kind of list. */
const agreeing: [string, Fragment, Fragment][] = [
  [
    'users and groups',
    {
      passwd: { users: [{ name: 'core', groups: ['docker'], uid: 500 }], groups: [{ name: 'a' }] },
    },
    {
      passwd: {
        users: [{ name: 'core', groups: ['docker', 'sudo'], shell: '/bin/bash' }, { name: 'b' }],
        groups: [{ name: 'a', gid: 900 }],
      },
    },
  ],
  [
    'disks with partitions, file systems, RAID and LUKS',
    {
      storage: {
        disks: [{ device: '/dev/sda', partitions: [{ number: 1, label: 'a', size_mib: 8 }] }],
        raid: [{ name: 'r', level: 'raid1', devices: ['/dev/sdb', '/dev/sdc'], options: ['-x'] }],
        luks: [{ name: 'l', device: '/dev/sdd' }],
        filesystems: [{ device: '/dev/sda1', format: 'ext4', mount_options: ['ro'] }],
      },
    },
    {
      storage: {
        disks: [
          {
            device: '/dev/sda',
            wipe_table: true,
            partitions: [
              { number: 2, label: 'b', size_mib: 8 },
              { number: 1, label: 'a', guid: '00000000-0000-4000-8000-000000000001' },
            ],
          },
        ],
        raid: [{ name: 'r', level: 'raid1', devices: ['/dev/sdb', '/dev/sde'], spares: 1 }],
        luks: [{ name: 'l', device: '/dev/sdd', wipe_volume: true, options: ['--x'] }],
        filesystems: [
          { device: '/dev/sda1', path: '/var/a', format: 'ext4', mount_options: ['noexec'] },
        ],
      },
    },
  ],
  [
    'files, folders and links',
    {
      storage: {
        files: [{ path: '/a', contents: { inline: 'a' }, append: [{ inline: '1' }] }],
        directories: [{ path: '/d', mode: 0o755 }],
        links: [{ path: '/l', target: '/a' }],
      },
    },
    {
      storage: {
        files: [{ path: '/a', mode: 0o600, append: [{ inline: '2' }] }, { path: '/b' }],
        directories: [{ path: '/d', user: { name: 'core' } }, { path: '/e' }],
        links: [{ path: '/l', target: '/a', hard: true }],
      },
    },
  ],
  [
    'units, kernel arguments, proxies and timeouts',
    {
      ignition: { timeouts: { http_total: 9 }, proxy: { no_proxy: ['a', 'b'] } },
      kernel_arguments: { should_exist: ['quiet'], should_not_exist: ['debug'] },
      systemd: {
        units: [{ name: 'a.service', dropins: [{ name: '1.conf', contents: '[Unit]\n' }] }],
      },
    },
    {
      ignition: { timeouts: { http_response_headers: 3 }, proxy: { no_proxy: ['b', 'c'] } },
      kernel_arguments: { should_exist: ['splash', 'quiet'] },
      systemd: {
        units: [
          { name: 'b.service', enabled: false },
          { name: 'a.service', mask: true, dropins: [{ name: '2.conf', contents: '[Unit]\n' }] },
        ],
      },
    },
  ],
]

test.each(agreeing)('%s are merged as Ignition merges them', async (name, one, other) => {
  const write = (fragment: Fragment) => ignitionOf(writeButane('flatcar 1.0.0', fragment))
  const { fragment, conflicts } = mergeFragments([
    { origin: 'one', fragment: one },
    { origin: 'other', fragment: other },
  ])
  expect(conflicts).toEqual([])
  const merged = await mergeWithIgnition([write(one), write(other)], join(folder, name))
  expect(merged).toEqual(contentOf(write(fragment)))
})
