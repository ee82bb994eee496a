import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { bash, sh } from '../../../../src/deploy/shells/posix.ts'

const base64 = Buffer.from('{"ignition":{"version":"3.3.0"}}'.repeat(200)).toString('base64')
const ovftool = (...args: string[]) => ({ program: 'ovftool', args })

test('commands are chained; a short one is one line, a long one an argument a line', () => {
  const long = '-'.padEnd(80, 'x')
  expect(bash.print([ovftool('--name=a b', long), { program: 'govc', args: ['about'] }])).toEqual({
    ok: true,
    text: `ovftool \\\n  '--name=a b' \\\n  ${long} &&\ngovc about`,
  })
})

test('a loop is one statement in a subshell, with a call for each row', () => {
  const loop = {
    columns: ['name', 'path'],
    rows: [
      ['vm 1', ''],
      ['vm-2', '~'],
    ],
    body: [{ program: 'ovftool', args: [['--name=', { column: 0 }], ["it's", { column: 1 }], []] }],
  }
  expect(bash.printLoop(loop)).toEqual({
    ok: true,
    text: String.raw`(
  failed=
  run_for() {
    machine_name=$1
    machine_path=$2
    ovftool --name="$machine_name" 'it'\''s'"$machine_path" '' ||
      failed="$failed${'${failed:+, }'}$machine_name"
  }
  run_for 'vm 1' ''
  run_for vm-2 '~'
  [ -z "$failed" ] || { printf 'Failed: %s\n' "$failed" >&2; exit 1; }
)`,
  })
})

test('only sh folds a long base64, and no line of it is longer than a terminal takes', () => {
  const command = ovftool(`--data=${base64}`)
  const [one, folded] = [bash, sh].map((shell) => {
    const printed = shell.print([command])
    return printed.ok ? printed.text : ''
  })
  expect(one).toBe(`ovftool \\\n  --data=${base64}`)
  expect(folded?.split('\n').every(({ length }) => length <= 76)).toBe(true)
})

test('sh refuses a long argument that is no base64 and names the way out', () => {
  expect(sh.print([ovftool(`--data=${base64}!`)])).toMatchObject({
    ok: false,
    fix: expect.stringContaining('bash or zsh') as string,
  })
})

test.each(["it's", '', ' $HOME', '~:~', '=ls', 'a\\'])('sets a variable to %j', (value) => {
  const printed = bash.printVariable('GOVC_URL', value)
  const script = `${printed.ok ? printed.text : ''}\nprintf '%s' "$GOVC_URL"`
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(value)
})

test('throws for a control character', () => {
  expect(() => bash.print([ovftool('a\tb')])).toThrow('control character')
})

test('a file starts with what runs it', () => {
  expect(bash.toFile('ovftool')).toBe('#!/bin/sh\novftool\n')
})
