/** What the lints say of units, against what systemd itself says of the same ones. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HostCode } from '../../src/cookbook/lints/lint.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'
import { layOutUnits } from '../support/unit-root.ts'
import { butaneOf, lintAll } from '../support/whole.ts'

const START = '[Service]\nExecStart=/usr/bin/true\n'
const REFUSED = 'host/unit-refused'
const IGNORED = 'host/unit-ignored'
const NAME = 'host/mount-unit-name'
const SPECIFIER = 'host/unit-specifier'

/** A unit, what we say of it, and what systemd says. */
type Row = readonly [name: string, contents: string, code: HostCode, complaint: RegExp]

const wrong: readonly Row[] = [
  ['disk.mount', '[Mount]\nWhat=/dev/a\nWhere=/mnt/my-disk\n', NAME, /doesn't match unit name/],
  ['disk.automount', '[Automount]\nWhere=/mnt/disk\n', NAME, /doesn't match unit name/],
  ['a.swap', '[Swap]\nWhat=/var/swap\n', NAME, /What= and unit name do not match/],
  ['a.mount', '[Mount]\nWhat=/dev/a\nWhere=a\n', IGNORED, /path is not absolute/],
  ['a.mount', '[Mount]\nWhere=/a\n', REFUSED, /What= setting is missing/],
  ['a.service', '[Unit]\nDescription=A\n', REFUSED, /has no ExecStart=/],
  ['a.service', '[Service]\nExecStop=/usr/bin/true\n', REFUSED, /has no ExecStart=/],
  ['a.service', '[Service]\nRemainAfterExit=yes\n', REFUSED, /has no ExecStart=/],
  ['a.service', `${START}ExecStart=/usr/bin/true\n`, REFUSED, /more than one ExecStart=/],
  [
    'a.service',
    `${START}Type=oneshot\nRestart=always\n`,
    REFUSED,
    /isn't allowed for Type=oneshot/,
  ],
  ['a.service', '[Service]\nExecStart=bin/true\n', REFUSED, /nor an absolute path/],
  ['a.service', `${START}ExecStop=-./stop\n`, REFUSED, /nor an absolute path/],
  ['a.timer', '[Timer]\nUnit=b.service\n', REFUSED, /lacks value setting/],
  ['a.path', '[Path]\nUnit=b.service\n', REFUSED, /lacks path setting/],
  ['a.socket', '[Socket]\nAccept=yes\n', REFUSED, /has no Listen setting/],
  ['a.service', `Description=A\n${START}`, IGNORED, /Assignment outside of section/],
  ['a.service', `[Sevice]\nRestart=no\n${START}`, IGNORED, /Unknown section 'Sevice'/],
  ['a.service', `[Container]\nImage=a\n${START}`, IGNORED, /Unknown section 'Container'/],
  ['a.service', `${START}[Timer]\nOnBootSec=1\n`, IGNORED, /Unknown section 'Timer'/],
  ['a.service', `${START}restart=always\n`, IGNORED, /Unknown key 'restart'/],
  ['a.service', `${START}ExecStartPrre=/usr/bin/true\n`, IGNORED, /Unknown key 'ExecStartPrre'/],
  ['a.service', `${START}After=b.service\n`, IGNORED, /Unknown key 'After'/],
  ['a.service', `${START}StartLimitIntervalSec=9\n`, IGNORED, /Unknown key 'StartLimitInter/],
  ['a.service', `[Unit]\nWantedBy=multi-user.target\n${START}`, IGNORED, /Unknown key 'WantedBy'/],
  ['a.service', `[Unit]\nAfter=docker\n${START}`, IGNORED, /Failed to add dependency on docker/],
  ['a.service', `${START}Type=simpel\n`, IGNORED, /Failed to parse service type/],
  ['a.service', `${START}Restart=allways\n`, IGNORED, /Failed to parse service restart/],
  [
    'a.service',
    `${START}Environment=A=http://a%5Cb@c/\n`,
    SPECIFIER,
    /resolve specifiers.*ignoring/,
  ],
  ['a.service', `${START}Environment=A=100%F\n`, SPECIFIER, /resolve specifiers.*ignoring/],
  ['a.service', '[Service]\nExecStart=/usr/bin/true +%F\n', SPECIFIER, /Failed to resolve/],
  ['a.service', `${START}WorkingDirectory=/a%20b\n`, SPECIFIER, /Failed to resolve/],
]

const right: readonly (readonly [name: string, contents: string])[] = [
  ['mnt-my\\x2ddisk.mount', '[Mount]\nWhat=/dev/a\nWhere=/mnt/my-disk/\n'],
  ['a.mount', '[Mount]\nWhat=/dev/a\nWhere=//a\n'],
  ['var-swap.swap', '[Swap]\nWhat=/var/swap\n'],
  ['a.service', '[Service]\nRemainAfterExit=yes\nExecStop=/usr/bin/true\n'],
  ['a.service', `${START}Type=oneshot\nExecStart=/usr/bin/true\nRestart=on-failure\n`],
  ['a.service', `${START}ExecStart=\nExecStart=@/usr/bin/true true\n`],
  ['a.service', `[X-Mine]\nAnything=goes\n${START}StartLimitInterval=9\n`],
  ['a.service', `[Unit]\nDescription=100% A\n${START}Environment=A=http://a%%5Cb@%H:80/ B=50%\n`],
  ['a.service', '[Service]\nExecStart=/usr/bin/true +%%F\n'],
  ['a.service', `${START}Environment="A=b c" D=e 'F=it"s' G="h i"\n`],
  ['a.service', `${START}ExecStop=/usr/bin/true a"b c" 'it\\'s' "a'b"\n`],
  ['a.service', '[Service]\nExecStart=/usr/bin/true a ; /usr/bin/true b\nType=oneshot\n'],
]

const folder = scratchFolder()

test.each(wrong)(
  '%s of %j is found, and systemd says so',
  async (name, contents, code, complaint) => {
    expect(lintUnit(name, contents)).toContain(code)
    expect(await verify(name, contents)).toMatch(complaint)
  },
)

test.each(right)('%s of %j is sound, and systemd says so', async (name, contents) => {
  expect(lintUnit(name, contents)).toEqual([])
  expect(await verify(name, contents)).toBe('')
})

const MACHINE_UNITS = '/usr/lib/systemd/system'

test('units that Debian packages brought are sound', () => {
  const names = readdirSync(MACHINE_UNITS, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
  expect(names.length).toBeGreaterThan(100)
  const found = names.flatMap((name) =>
    lintUnit(name, readFileSync(join(MACHINE_UNITS, name), 'utf8')).map((code) => [name, code]),
  )
  expect(found).toEqual([])
})

/** Codes of what is found, but for what every config without users has. */
function lintUnit(name: string, contents: string): string[] {
  const units = JSON.stringify([{ name, contents }])
  const found = lintAll(butaneOf({ body: `systemd:\n  units: ${units}\n` }))
  return found.map(({ code }) => code).filter((code) => code !== 'host/no-login')
}

let count = 0

async function verify(name: string, contents: string): Promise<string> {
  const root = join(folder, String(count++))
  layOutUnits(root, [
    { name, contents },
    { name: 'b.service', contents: START },
  ])
  const words = [await need('systemd-analyze'), `--root=${root}`, '--man=no', 'verify', name]
  return (await run(words)).output
}
