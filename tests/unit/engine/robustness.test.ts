import { expect, test } from 'vitest'
import { formatFramed, formatRaw, transpile, validateIgnition } from '../../../src/engine/index.ts'
import { limits } from '../../../src/engine/limits.ts'
import { seededRandom } from '../../support/random.ts'
import { header, times, traps } from '../../support/traps.ts'

/** Milliseconds for all random edits, and milliseconds of processor time for any one source. */
const BUDGET = 4_000
const SLOWEST = 8_000
const MEBIBYTE = 2 ** 20
const MOST_MEMORY = 1500 * MEBIBYTE

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

const butane = `${header}ignition:
  config: {merge: [{inline: '{"ignition":{"version":"3.4.0"}}'}]}
  proxy: {http_proxy: "http://proxy:3128", no_proxy: [a, 10.0.0.0/8]}
passwd:
  users:
    - &core {name: core, uid: 0x3e8, ssh_authorized_keys: [ssh-ed25519 AAAA a]}
    - <<: *core
      name: other
boot_device: {layout: x86_64, mirror: {devices: [/dev/sda, /dev/sdb]}, luks: {tpm2: yes}}
storage:
  disks:
    - device: /dev/sdc
      partitions: [{number: 1, size_mib: 512, start_mib: 1}, {label: data}]
  filesystems: [{device: /dev/sdc1, path: /var/x, format: ext4, with_mount_unit: true}]
  files:
    - path: /etc/hostname
      mode: 0644
      contents: {source: "data:,host%20one", verification: {hash: sha256-${'a'.repeat(64)}}}
    - path: /etc/motd
      append: [{inline: "a\\tb"}, {source: "https://a/b"}]
  links: [{path: /etc/x/y, target: ../z, hard: false}]
systemd:
  units:
    - name: a.service
      enabled: true
      contents: |
        [Service]
        ExecStart=/bin/sh -c \\
          true
        [Install]
        WantedBy=multi-user.target
  quadlets: [{name: q.container, contents: "[Container]\\nImage=i"}]
`
const ignition = transpile(butane).output ?? ''

const pieces = [
  ...' \t\n\r\0#-?:,[]{}&*!|>\'"%@`\\\x85\u2028\ufeff\ud800\udcff😀a0.~<=/',
  ...['- ', ': ', '? ', '\n  ', '---\n', '...\n', '&c ', '*core', '!!int ', '!!binary ', '|2-\n'],
  ...[
    '<<: ',
    '"\\',
    'null',
    'yes',
    '-1',
    '1e999',
    '9223372036854775808',
    '0o7',
    '%00',
    '/../',
    '//',
  ],
]

/** Runs everything a source goes through and says how long it took; an exception fails the test. */
function runAll(source: string | Uint8Array): { time: number; failure: string | undefined } {
  const start = process.cpuUsage()
  const { report, failure } = transpile(source, { pretty: true })
  formatRaw(report)
  formatFramed(report, { fileName: 'a', source, colors: true })
  const validated = validateIgnition(source)
  formatRaw(validated.report)
  const { user, system } = process.cpuUsage(start)
  return { time: (user + system) / 1000, failure }
}

test(`no edit of a valid config throws or hangs (SEED=${seed})`, () => {
  expect(ignition).not.toBe('')
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const end = performance.now() + BUDGET
  let rounds = 0
  let refused = 0
  for (; performance.now() < end; rounds++) {
    let text = rounds % 3 === 0 ? ignition : butane
    for (let edits = 1 + below(4); edits > 0; edits--) {
      const at = below(text.length + 1)
      const inserted = random() < 0.7 ? (pieces[below(pieces.length)] ?? '') : ''
      text = text.slice(0, at) + inserted + text.slice(at + (random() < 0.5 ? below(6) : 0))
    }
    let source: string | Uint8Array = text
    if (random() < 0.2) {
      source = new TextEncoder().encode(text)
      source[below(source.length)] = below(256)
    }
    const { time, failure } = runAll(source)
    expect(time, JSON.stringify(text)).toBeLessThan(SLOWEST)
    if (failure !== undefined) refused++
  }
  // both ways out are gone through, and often
  expect(refused).toBeGreaterThan(20)
  expect(rounds - refused).toBeGreaterThan(20)
})

test.each(traps)('%s', (_, write) => {
  const source = write()
  const before = process.memoryUsage().rss
  const { time } = runAll(source)
  expect(time).toBeLessThan(SLOWEST)
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_MEMORY)
})

test.each([
  ['the source', () => ' '.repeat(limits.source + 1), 'source is longer than'],
  [
    'aliases',
    () => traps.find(([title]) => title.includes('aliased 1,000'))?.[1](),
    'aliases make the config longer',
  ],
  [
    'findings',
    () => traps.find(([title]) => title.includes('3,000 equal'))?.[1](),
    'more than 100000 findings',
  ],
])('the limit of %s is said', (_, write, sentence) => {
  const { output, failure } = transpile(write() ?? '')
  expect(output).toBeUndefined()
  expect(failure).toContain(sentence)
})

test('a report too long for frames goes on in lines', () => {
  const source = `{variant: r4e, version: 1.1.0, ${times(5_000, (n) => `k${n}: 1, `)}}`
  const { report } = transpile(source)
  expect(report).toHaveLength(5_000)
  const framed = formatFramed(report, { fileName: 'a', source, colors: false })
  expect(framed.length).toBeLessThan(limits.framed + 1_000_000)
  expect(framed).toContain('warning[$.k0]:')
  expect(framed).toContain('warning at $.k4999, line 1')
})
