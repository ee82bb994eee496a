import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EXAMPLE_KEY } from '../../src/cookbook/example-key.ts'
import { sshKeys } from '../../src/cookbook/inputs/ssh-keys.ts'
import { pastedKeys } from '../support/pasted-keys.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()
const input = sshKeys({ label: 'Keys', help: 'Who may log in.', example: EXAMPLE_KEY })

/** The fingerprints of the keys that ssh-keygen sees in a text, which is as many as sshd takes. */
async function seenIn(text: string): Promise<string[]> {
  const file = join(folder, 'authorized_keys')
  writeFileSync(file, text)
  const { stdout } = await run([await need('ssh-keygen'), '-l', '-f', file])
  return [...stdout.matchAll(/^\d+ (SHA256:\S+) /gm)].map(([, found = '']) => found)
}

function fingerprint(key: string): string {
  const [, blob = ''] = key.split(' ')
  const hash = createHash('sha256').update(Buffer.from(blob, 'base64')).digest('base64')
  return `SHA256:${hash.replace(/=+$/, '')}`
}

test.each(pastedKeys)('of $name, ssh-keygen sees the keys that the field took', async (one) => {
  const { text, outcome } = one
  const parsed = input.parse(text)
  const taken = parsed.ok ? parsed : parsed.instead && input.parse(parsed.instead.text)
  const keys = taken?.ok === true ? taken.value : []
  const wanted = 'takes' in outcome ? outcome.takes : (outcome.offers?.keys ?? 0)
  expect(keys).toHaveLength(wanted)
  if (wanted === 0) return
  // one of Ignition's files of keys: each entry, and a line break
  expect(await seenIn(keys.map((key) => `${key}\n`).join(''))).toEqual(keys.map(fingerprint))
})

test('ssh-keygen sees one key where two stand in a line, and none behind a byte order mark', async () => {
  const textOf = (wanted: string) => pastedKeys.find(({ name }) => name === wanted)?.text ?? ''
  expect(await seenIn(textOf('two-in-one-line'))).toHaveLength(1)
  expect(await seenIn(textOf('bom'))).toEqual([])
  expect(await seenIn(textOf('nbsp'))).toEqual([])
  expect(await seenIn(textOf('quoted-yaml'))).toEqual([])
})

test('ssh-keygen converts keys of the format SSH2 to what the field makes of them', async () => {
  for (const name of ['rfc4716', 'rfc4716-twice']) {
    const text = pastedKeys.find((one) => one.name === name)?.text ?? ''
    const file = join(folder, 'ssh2')
    writeFileSync(file, text)
    const { stdout } = await run([await need('ssh-keygen'), '-i', '-f', file])
    const parsed = input.parse(text)
    const [first = ''] = parsed.ok ? [] : (parsed.instead?.text.split('\n') ?? [])
    expect(first.split(' ').slice(0, 2).join(' ')).toBe(
      stdout.trim().split(' ').slice(0, 2).join(' '),
    )
  }
})
