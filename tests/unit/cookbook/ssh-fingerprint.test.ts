import { expect, test } from 'vitest'
import { describeSshKeys } from '../../../src/cookbook/ssh-fingerprint.ts'

const line =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKbPb0wI9sTYKnU4f7G9TKd3t/7mZfBya2FdjmcW2cYZ me@home'
const told = 'ssh-ed25519 SHA256:zBKqqM52079HHa3IGOJeh+Pf1nZ1ixQe1U/aQvBWfpA me@home'

test.each([
  ['a key is told by the fingerprint that ssh-keygen -l prints, and its comment', line, [told]],
  ['two keys in one line are two', `${line} ${line}`, [told, told]],
  ['comments between keys are none', `# mine\n${line}\n\n${line}`, [told, told]],
  ['a key that is cut off is none', line.slice(0, 60), []],
  ['another text holds none', 'what else', []],
])('%s', (_title, text, keys) => {
  expect(describeSshKeys(text)).toEqual(keys)
})
