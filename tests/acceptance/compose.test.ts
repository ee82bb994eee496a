import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compose } from '../../src/cookbook/compose/compose.ts'
import { mergeFragments } from '../../src/cookbook/compose/merge-fragments.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'
import { writeButane } from '../../src/cookbook/write-butane.ts'
import { transpile } from '../../src/engine/index.ts'
import { catalogue, pairs } from '../support/catalogue.ts'
import { judge } from '../support/judge.ts'
import { contentOf, mergeWithIgnition } from '../support/merge-with-ignition.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()

function ignitionOf(butane: string): string {
  const { output, report } = transpile(butane)
  expect(report).toEqual([])
  return output ?? ''
}

describe.each(pairs.map((pair) => [pair.map(({ slug }) => slug).join(' and '), pair] as const))(
  '%s, composed,',
  (name, pair) => {
    const composed = ignitionOf(judge(compose(pair, { catalogue })).butane ?? '')

    test('pass ignition-validate without a word', async () => {
      const result = await run([await need('ignition-validate'), '-'], { input: composed })
      expect(result).toEqual({ status: 0, stdout: '', output: '' })
    })

    test('are what Ignition makes of the two', async () => {
      const parts = pair.map(({ recipe }) => ignitionOf(judge(recipe).butane ?? ''))
      const merged = await mergeWithIgnition(parts, join(folder, name))
      expect(merged).toEqual(contentOf(composed))
    })
  },
)

/** Every set of three recipes or more of the catalogue. */
const sets = Array.from({ length: 2 ** catalogue.length }, (_, bits) =>
  catalogue.filter((_recipe, index) => (bits >> index) & 1),
).filter(({ length }) => length > 2)

test.each(sets.slice(0, 64).map((set) => [set.map(({ slug }) => slug).join(', '), set] as const))(
  '%s, composed, pass ignition-validate without a word',
  async (_names, set) => {
    const { butane, problems } = judge(compose(set, { catalogue }))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const input = ignitionOf(butane ?? '')
    const result = await run([await need('ignition-validate'), '-'], { input })
    expect(result).toEqual({ status: 0, stdout: '', output: '' })
  },
)

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
