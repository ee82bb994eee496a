import { existsSync, lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { IgnitionConfig, Resource } from './ignition-config.ts'
import { servedFor } from './loopback-https.ts'

/** One thing in the root: permission bits and bytes of a file, or where a symbolic link points. */
export type Found = { mode: string; text: string } | { link: string } | { directory: string }

/** Ignition's mode for a file that names none, and for units and drop-ins. */
const FILE_MODE = 0o644
const DIRECTORY_MODE = 0o755
const UNITS = '/etc/systemd/system'
const PRESETS = '/etc/systemd/system-preset/20-ignition.preset'

/** Everything that a config asks for, by path: what a root must hold once it is applied. */
export async function expectedFiles(config: IgnitionConfig): Promise<Record<string, Found>> {
  const expected: Record<string, Found> = {}
  const file = (path: string, text: string, mode = FILE_MODE) => {
    expected[path] = { mode: octal(mode), text }
  }
  const { files = [], links = [], directories = [] } = config.storage ?? {}
  for (const { path, mode = DIRECTORY_MODE } of directories) {
    expected[path] = { directory: octal(mode) }
  }
  for (const { path, mode, contents, append = [] } of files) {
    const texts = await Promise.all([contents, ...append].map(readResource))
    file(path, texts.join(''), mode)
  }
  for (const { path, target, hard } of links) {
    if (hard === true) throw new Error(`a hard link is not checked yet: ${path}`)
    expected[path] = { link: target }
  }
  for (const { name, sshAuthorizedKeys = [] } of config.passwd?.users ?? []) {
    if (sshAuthorizedKeys.length === 0) continue
    const path = `/home/${name}/.ssh/authorized_keys.d/ignition`
    file(path, sshAuthorizedKeys.map((key) => `${key}\n`).join(''), 0o600)
  }
  for (const { name, contents, mask, dropins = [] } of config.systemd?.units ?? []) {
    if (mask === true) expected[`${UNITS}/${name}`] = { link: '/dev/null' }
    else if (contents !== undefined) file(`${UNITS}/${name}`, contents)
    for (const dropin of dropins) {
      file(`${UNITS}/${name}.d/${dropin.name}`, dropin.contents ?? '')
    }
  }
  return expected
}

/** What a root holds at these paths; a path where nothing is maps to undefined. */
export function foundFiles(root: string, paths: string[]): Record<string, Found | undefined> {
  return Object.fromEntries(paths.map((path) => [path, find(join(root, path))]))
}

/** Sorted lines of the preset file that Ignition wrote: its version 2.14 writes them in any order. */
export function foundPresets(root: string): string[] {
  const path = join(root, PRESETS)
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').toSorted() : []
}

/** Units that the config sets to enabled, or to disabled. */
export function unitsSetTo(enabled: boolean, config: IgnitionConfig): string[] {
  const units = config.systemd?.units ?? []
  return units.filter((unit) => unit.enabled === enabled).map((unit) => unit.name)
}

function find(path: string): Found | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  if (stat.isSymbolicLink()) return { link: readlinkSync(path) }
  if (stat.isDirectory()) return { directory: octal(stat.mode) }
  return { mode: octal(statSync(path).mode), text: readFileSync(path, 'utf8') }
}

/** The text that a source of the config stands for. */
export async function readResource({ source, compression }: Resource = {}): Promise<string> {
  if (source === undefined || source === '') return ''
  if (!source.startsWith('data:')) return servedFor(source)
  const bytes = Buffer.from(await (await fetch(source)).arrayBuffer())
  return (compression === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}

function octal(mode: number): string {
  return (mode & 0o7777).toString(8).padStart(4, '0')
}
