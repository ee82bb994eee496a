import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { need } from './programs.ts'
import { run } from './run.ts'

/** Values by key, or what the reader says against the file. */
export type Reading = { values: Record<string, string> } | { complaint: string }

const NAME = /^[A-Z_]+$/

/** What a POSIX shell has in its variables when it has sourced the text, as scripts on Flatcar do. */
export async function readAsShell(text: string, folder: string): Promise<Reading> {
  const path = join(folder, 'sourced')
  writeFileSync(path, text)
  const script = 'set -ae; . "$1"; exec /usr/bin/env -0'
  const words = ['/usr/bin/env', '-i', await need('dash'), '-c', script, 'sh', path]
  const { status, output, stdout } = await run(words, { cwd: folder })
  const values = Object.fromEntries(
    stdout
      .split('\0')
      .map((entry) => [nameOf(entry), entry.slice(nameOf(entry).length + 1)] as const),
  )
  const written = keysOf(text).map((key) => [key, values[key] ?? 'unset'] as const)
  return status === 0 ? { values: Object.fromEntries(written) } : { complaint: output }
}

/**
 * What systemd makes of the text: its generator for environment.d has the parser that reads
 * EnvironmentFile= of a service, and prints for a shell what it read. Other than there, `$` has a
 * meaning, so a text with one in it is not for this reader.
 */
export async function readAsSystemd(text: string, folder: string): Promise<Reading> {
  mkdirSync(join(folder, 'environment.d'), { recursive: true })
  writeFileSync(join(folder, 'environment.d/file.conf'), text)
  const words = ['/usr/bin/env', '-i', `XDG_CONFIG_HOME=${folder}`]
  const generator = await need('systemd-environment-d-generator')
  const { status, stdout, output } = await run([...words, generator])
  if (status !== 0 || output !== stdout) return { complaint: output }
  const own = stdout.split('\n').filter((line) => keysOf(text).includes(nameOf(line)))
  return readAsShell(`${own.join('\n')}\n`, folder)
}

/**
 * What update_engine makes of the text, by the rules of its src/update_engine/simple_key_value_store.cc:
 * lines are cut at the first `=`, one pair of quotes around a value is dropped, and nothing else has a
 * meaning.
 */
export function readAsUpdateEngine(text: string): Reading {
  const lines = text.split('\n').filter((line) => line.includes('='))
  const entries = lines.map((line) => {
    const value = line.slice(line.indexOf('=') + 1)
    return [nameOf(line), /^(["'])(.*)\1$/.exec(value)?.[2] ?? value] as const
  })
  return { values: Object.fromEntries(entries) }
}

function keysOf(text: string): string[] {
  return text
    .split('\n')
    .map(nameOf)
    .filter((name) => NAME.test(name))
}

function nameOf(line: string): string {
  const at = line.indexOf('=')
  return at === -1 ? '' : line.slice(0, at)
}
