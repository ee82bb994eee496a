import { expect, test } from 'vitest'
import type { Io } from '../../../src/cli/io.ts'
import { runValidate } from '../../../src/cli/validate.ts'
import { encodeUtf8 } from '../../../src/engine/index.ts'

const files: Record<string, string> = {
  'good.ign': '{"ignition":{"version":"3.4.0"}}',
  'warned.ign': '{"ignition":{"version":"3.4.0"},"50%% of %d\u00a0":1}',
  'bad.ign': '{"ignition":{"version":"3.4.0","proxy":{"httpProxy":"gopher://x"}}}',
  'old.ign': '{"ignition":{"version":"2.2.0"}}',
  'empty.ign': '',
}

function run(args: string[], stdin = '') {
  const said = { rc: 0, stdout: '', stderr: '' }
  const io: Io = {
    readStdin: () => encodeUtf8(stdin),
    readFile: (path) => {
      if (path === 'folder') return { step: 'read', error: 'is a directory' }
      const text = files[path]
      return text === undefined
        ? { step: 'open', error: 'no such file or directory' }
        : encodeUtf8(text)
    },
    writeFile: () => ({ step: 'open', error: 'nothing is written' }),
    writeStdout: (text) => (said.stdout += text),
    writeStderr: (text) => (said.stderr += text),
    openTree: () => {
      throw new Error('no local files are read')
    },
    wantsColors: () => false,
  }
  said.rc = runValidate(args, io)
  return said
}

test('a valid config passes without a word', () => {
  expect(run(['good.ign'])).toEqual({ rc: 0, stdout: '', stderr: '' })
  expect(run(['-'], files['good.ign'])).toEqual({ rc: 0, stdout: '', stderr: '' })
})

test('a warning passes, printed as a format and without the space at its end', () => {
  expect(run(['warned.ign'])).toEqual({
    rc: 0,
    stdout:
      'warning at $.50% of %!d(MISSING)\u00a0, line 1 col 33: unused key 50% of %!d(MISSING)\n',
    stderr: '',
  })
})

test('an error fails and is on standard output', () => {
  expect(run(['bad.ign'])).toEqual({
    rc: 1,
    stdout: 'error at $.ignition.proxy.httpProxy, line 1 col 53: proxies must be http(s)\n',
    stderr: '',
  })
})

test.each([
  ['old.ign', "couldn't parse config: unsupported config version\n"],
  ['empty.ign', "couldn't parse config: not a config (empty)\n"],
  ['none.ign', "couldn't read config: open none.ign: no such file or directory\n"],
  ['folder', "couldn't read config: read folder: is a directory\n"],
])('what is no config at all fails on standard error: %s', (name, stderr) => {
  expect(run([name])).toEqual({ rc: 1, stdout: '', stderr })
})

test.each([[[]], [['good.ign', 'bad.ign']]])('%j shows the usage and fails', (args) => {
  const { rc, stdout, stderr } = run(args)
  expect({ rc, stdout }).toEqual({ rc: 1, stdout: '' })
  expect(stderr).toMatch(/^Usage: kindling validate \[options\] FILE\n/)
})

test('an unknown flag is wrong usage: the error stands ahead of the usage', () => {
  const { rc, stdout, stderr } = run(['--nope', 'good.ign'])
  expect({ rc, stdout }).toEqual({ rc: 2, stdout: '' })
  expect(stderr).toMatch(/^flag provided but not defined: -nope\nUsage: /)
})

test('help and version are on standard output', () => {
  expect(run(['--help']).stdout).toMatch(/^Usage: kindling validate/)
  expect(run(['-help', '--nope']).stdout).toMatch(/^Usage: kindling validate/)
  expect(run(['--version']).stdout).toMatch(/^Kindling \d/)
  expect(run(['-version', 'good.ign', 'bad.ign']).stdout).toMatch(/^Kindling \d/)
})
