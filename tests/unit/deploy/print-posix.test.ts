import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { printPosix } from '../../../src/deploy/print-posix.ts'

test('prints one argument a line and quotes only where a character needs it', () => {
  const text = printPosix({ program: 'ovftool', args: ['--name=a', '--network=VM Network', '*'] })
  expect(text).toBe(`ovftool \\\n  --name=a \\\n  '--network=VM Network' \\\n  '*'`)
})

test('prints a program without arguments as one word', () => {
  expect(printPosix({ program: 'ovftool', args: [] })).toBe('ovftool')
})

test('keeps an argument with a line break or a trailing backslash whole', () => {
  const args = ['%s|', 'one\ntwo', 'back\\', '']
  const text = printPosix({ program: 'printf', args })
  expect(execFileSync('sh', ['-c', text], { encoding: 'utf8' })).toBe('one\ntwo|back\\||')
})
