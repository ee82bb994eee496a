import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expectedFiles } from '../support/applied-files.ts'
import type { IgnitionConfig } from '../support/ignition-config.ts'

/** What an example of a recipe lays on a host, for a program that reads it there. */
export interface Host {
  /** `docker-host, origin`, or what a bad host is about. */
  name: string
  config: IgnitionConfig
  /** Text of each file by its path: files, units, drop-ins and keys, as Ignition writes them. */
  files: Readonly<Record<string, string>>
  /** A folder of this host's own, in which `root` holds the files and links. */
  folder: string
  root: string
}

/** A host that a reader has to refuse: the proof that it reads at all. */
export interface BadHost {
  what: string
  files?: Record<string, string>
  /** For readers of something that is no file, such as disks. */
  config?: Omit<Partial<IgnitionConfig>, 'ignition'>
  complaint: RegExp
}

/** A real program that reads what a recipe writes, and says whether it is good. */
export interface Reader {
  /** As the table of proofs names it, such as `sshd -t`. */
  title: string
  /** Names from scripts/system-packages.mjs. */
  programs: readonly string[]
  /** Paths on the host, or places in the config, that this program reads there; [] if it has no business with it. */
  reads(host: Host): readonly string[]
  /** What the program says against the host; '' when it accepts. */
  complaint(host: Host): Promise<string>
  bad: readonly BadHost[]
  /** False on machines that cannot run the program, with a word why in the reader's file. */
  possible?: boolean
}

/** Paths of the host's files that match a pattern. */
export function filesLike(host: Host, pattern: RegExp): string[] {
  return Object.keys(host.files).filter((path) => pattern.test(path))
}

/** The texts of some of the host's files, by path. */
export function textsOf({ files }: Host, paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, files[path] ?? '']))
}

/** Lays a config out below `folder`, as tests/acceptance/ignition.test.ts shows that Ignition does. */
export async function layOutHost(
  name: string,
  config: IgnitionConfig,
  folder: string,
): Promise<Host> {
  const root = join(folder, 'root')
  mkdirSync(root, { recursive: true })
  const files: Record<string, string> = {}
  for (const [path, found] of Object.entries(await expectedFiles(config))) {
    if (!('text' in found)) continue
    files[path] = found.text
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), found.text, { mode: Number.parseInt(found.mode, 8) })
  }
  return { name, config, files, folder, root }
}

/** Lays out what a reader must refuse. */
export function layOutBad({ what, files = {}, config }: BadHost, folder: string): Promise<Host> {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    mode: 0o644,
    contents: { source: `data:,${encodeURIComponent(text)}` },
  }))
  const whole: IgnitionConfig = {
    ignition: { version: '3.3.0' },
    ...config,
    storage: { ...config?.storage, files: [...(config?.storage?.files ?? []), ...entries] },
  }
  return layOutHost(what, whole, folder)
}
