/** The built command in a real shell: what it says, where it says it, and how it ends. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import cases from '../golden/pasted/cases.json' with { type: 'json' }
import { machineNodes } from '../support/machine-nodes.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()
const work = join(folder, 'work')
const caches = join(folder, 'caches')
const pasted = resolve('tests/golden/pasted')

const sound = `variant: flatcar
version: 1.1.0
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIODqaaC9lbwhD30HAlpceUuauOl2DK7uKgSpTnjtblzg me@work
`
/** Mended by a zero in front of a mode. */
const mendable = `${sound}storage:\n  files:\n    - path: /opt/motd\n      mode: 644\n`
const mended = mendable.replace('mode: 644', 'mode: 0644')

/** Runs a line in bash, in a folder of its own, where \`kindling\` is the built command. */
function shell(line: string, { node = 'node', env = {} } = {}) {
  const script = `kindling() { ${node} ${join(folder, 'kindling.js')} "$@"; }\n${line}`
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-o', 'pipefail', '-c', script], {
    cwd: work,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: caches, ...env },
    timeout: 60_000,
  })
  expect(stderr).not.toMatch(/^\s+at |node:internal|This is a fault/m)
  return { status, stdout, stderr }
}

beforeAll(() => {
  const { stderr } = spawnSync('node', ['scripts/build-lib.mjs', '--out', folder], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
})

beforeEach(() => {
  spawnSync('rm', ['-rf', work])
  mkdirSync(work)
  writeFileSync(join(work, 'sound.bu'), sound)
  writeFileSync(join(work, 'mendable.bu'), mendable)
  writeFileSync(join(work, 'broken.bu'), '\t')
})

interface Finding {
  severity: string
  code: string
  line: number | null
}

/** What is found in each file, as the table of cases has it. */
function findings(json: string): [file: string, findings: string[]][] {
  const reports = JSON.parse(json) as { file: string; findings: Finding[] }[]
  return reports.map(({ file, findings: found }) => [
    file,
    found.map(({ severity, code, line }) => `${severity} ${code} ${line}`),
  ])
}

describe('what people paste', () => {
  test.each(cases)('$file: $situation', ({ file, findings: expected, ...rest }) => {
    const channel = 'channel' in rest ? `--channel ${String(rest.channel)}` : ''
    const { status, stdout } = shell(`kindling check --format json ${channel} ${pasted}/${file}`)
    expect(findings(stdout)).toEqual([[join(pasted, file), expected]])
    expect(status).toBe(expected.some((one) => one.startsWith('error')) ? 1 : 0)
  })

  test('has a row for each text', () => {
    const texts = readdirSync(pasted).filter((name) => name.endsWith('.bu'))
    expect(cases.map(({ file }) => file).sort()).toEqual(texts.sort())
  })

  test('comes from standard input, too', () => {
    const { stdout } = shell(`kindling check --format json - < ${pasted}/21-tab.bu`)
    expect(findings(stdout)).toEqual([['-', ['error host/yaml-syntax 5']]])
  })
})

test.each([
  ['kindling check sound.bu', 0],
  ['kindling check --strict sound.bu', 0],
  ['kindling check mendable.bu', 0],
  ['kindling check --strict mendable.bu', 1],
  ['kindling check broken.bu sound.bu', 1],
  ['kindling check nowhere.bu', 1],
  ['kindling check .', 1],
  ['kindling check --channel fcos-stable sound.bu', 1],
  ['kindling check', 2],
  ['kindling check --channel edge sound.bu', 2],
  ['kindling check --format xml sound.bu', 2],
  ['kindling check - - < sound.bu', 2],
  ['kindling check --nope', 2],
])('%s ends with %i', (line, status) => {
  expect(shell(line).status).toBe(status)
})

describe('what never ends is given up, and what cannot be written is said', () => {
  test.each([
    ['kindling check /dev/zero', /it has more than 16777216 bytes/],
    ['kindling check - < /dev/zero', /it has more than 16777216 bytes/],
    ['kindling butane /dev/zero', /source is longer than 16777216 bytes/],
    ['yes | kindling butane', /source is longer than 16777216 bytes/],
    ['kindling validate - < /dev/zero', /source is longer than 16777216 bytes/],
    ['kindling butane < .', /^failed to read \/dev\/stdin: read \/dev\/stdin: is a directory$/m],
    ['kindling validate .', /^couldn't read config: read \.: is a directory$/m],
    ['kindling butane sound.bu > /dev/full', /no space left on device/],
    ['kindling check broken.bu > /dev/full', /no space left on device/],
    [
      'kindling butane -o /dev/full sound.bu',
      /^Failed to write config to \/dev\/full: write \/dev\/full: no space left on device$/m,
    ],
    ['kindling butane -o none/out.ign sound.bu', /^failed to open none\/out\.ign: open none/m],
    ['kindling butane -o . sound.bu', /^failed to open \.: open \.: is a directory$/m],
  ])('%s', (line, sentence) => {
    const { status, stdout, stderr } = shell(line)
    expect(status).toBe(1)
    expect(stdout + stderr).toMatch(sentence)
  })

  test.each(['kindling butane sound.bu', 'kindling check broken.bu'])(
    '%s into a pipe that nobody reads',
    (line) => {
      const { status, stderr } = shell(`mkfifo pipe; sleep 5 < pipe & exec 9> pipe
        kill $!; wait $! 2> /dev/null; ${line} >&9`)
      expect({ status, stderr: stderr.replace(/^1 file: .*\n/, '') }).toEqual({
        status: 1,
        stderr: '',
      })
    },
  )

  test('a pipe by its name is read to its end', () => {
    const { status, stdout } = shell(`mkfifo pipe; (cat sound.bu; sleep 0.3; echo 'x: 1') > pipe &
      kindling check --format json pipe`)
    expect(findings(stdout)).toEqual([['pipe', ['warning butane/unused-key 8']]])
    expect(status).toBe(0)
  })
})

describe('kindling butane --output', () => {
  const expected = '{"ignition":{"version":"3.4.0"},"passwd":'
  const modeOf = (name: string) => statSync(join(work, name)).mode & 0o777
  const textOf = (name: string) => readFileSync(join(work, name), 'utf8')

  test('makes a file that its owner alone can read, and leaves nothing beside it', () => {
    expect(shell('umask 0; kindling butane -o out.ign sound.bu').status).toBe(0)
    expect(textOf('out.ign').startsWith(expected)).toBe(true)
    expect(modeOf('out.ign')).toBe(0o600)
    expect(readdirSync(work).sort()).toEqual(['broken.bu', 'mendable.bu', 'out.ign', 'sound.bu'])
  })

  test('replaces a file, which keeps its mode', () => {
    writeFileSync(join(work, 'out.ign'), 'x'.repeat(10_000))
    chmodSync(join(work, 'out.ign'), 0o640)
    const { ino } = statSync(join(work, 'out.ign'))
    expect(shell('kindling butane -o out.ign sound.bu').status).toBe(0)
    expect(textOf('out.ign').startsWith(expected)).toBe(true)
    expect(textOf('out.ign')).not.toContain('x'.repeat(100))
    expect(modeOf('out.ign')).toBe(0o640)
    expect(statSync(join(work, 'out.ign')).ino).not.toBe(ino)
  })

  test.each(['out.ign', 'new.ign'])('follows a link to %s', (target) => {
    writeFileSync(join(work, 'out.ign'), '')
    symlinkSync(target, join(work, 'link'))
    expect(shell('kindling butane -o link sound.bu').status).toBe(0)
    expect(lstatSync(join(work, 'link')).isSymbolicLink()).toBe(true)
    expect(textOf(target).startsWith(expected)).toBe(true)
  })

  test('leaves the file as it is when the config is refused', () => {
    writeFileSync(join(work, 'out.ign'), 'as it was')
    expect(shell('kindling butane -o out.ign broken.bu').status).toBe(1)
    expect(textOf('out.ign')).toBe('as it was')
  })

  test.each([
    'kindling butane -o /dev/stdout sound.bu | cat',
    'mkfifo pipe; kindling butane -o pipe sound.bu & cat pipe',
    'kindling butane -o /dev/stdout sound.bu > out.ign; cat out.ign',
  ])('writes what is no plain file as it is: %s', (line) => {
    expect(shell(line).stdout.startsWith(expected)).toBe(true)
  })
})

describe('kindling check --fix', () => {
  test('mends a file, which keeps its mode, and says so', () => {
    chmodSync(join(work, 'mendable.bu'), 0o640)
    symlinkSync('mendable.bu', join(work, 'link.bu'))
    const { status, stdout, stderr } = shell('kindling check --strict --fix link.bu')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toBe(
      'link.bu:11:13: mended: Write 0644 [butane/decimal-mode]\n1 file: no errors, no warnings\n',
    )
    expect(readFileSync(join(work, 'mendable.bu'), 'utf8')).toBe(mended)
    expect(statSync(join(work, 'mendable.bu')).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(work, 'link.bu')).isSymbolicLink()).toBe(true)
  })

  test('is a filter for standard input', () => {
    const { status, stdout, stderr } = shell('kindling check --fix --format json - < mendable.bu')
    expect({ status, stdout }).toEqual({ status: 0, stdout: mended })
    expect(stderr).toMatch(/^<stdin>:11:13: mended: .*\n\[\n/)
  })
})

describe('code that was compiled before', () => {
  const run = (env: Record<string, string>) => shell('kindling butane sound.bu', { env })

  test('is kept for its owner, and not believed when it is of another build', () => {
    const cache = join(folder, 'own-cache')
    const first = run({ XDG_CACHE_HOME: cache })
    const kept = readdirSync(join(cache, 'kindling'))
    expect(kept.length).toBeGreaterThan(0)
    for (const name of kept) {
      const path = join(cache, 'kindling', name)
      expect(statSync(path).mode & 0o777).toBe(0o600)
      const bytes = readFileSync(path)
      writeFileSync(path, Buffer.concat([Buffer.from('another build\n'), bytes.subarray(14)]))
    }
    expect(run({ XDG_CACHE_HOME: cache })).toEqual(first)
    expect(run({ XDG_CACHE_HOME: cache })).toEqual(first)
  })

  test.each([{ XDG_CACHE_HOME: '/dev/null' }, { XDG_CACHE_HOME: '', HOME: 'none' }])(
    'is done without where it cannot be kept: %j',
    (env) => {
      expect(run(env).status).toBe(0)
    },
  )
})

test.each(machineNodes)('the machine’s own Node runs it, too: %s', (node) => {
  const files = cases.map(({ file }) => join(pasted, file)).join(' ')
  const { stdout, stderr } = shell(`kindling check --format json ${files}`, { node })
  expect(stderr).toBe('')
  expect(findings(stdout).map(([, found]) => found)).toEqual(cases.map((one) => one.findings))
})
