import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot, need } from './programs.ts'
import { run } from './run.ts'
import { leastUnit, neededBy } from './unit-root.ts'

/** What systemd makes of the lines of a unit: words that are not plain are quoted, as a shell would. */
export interface LoadedUnit {
  /** The words of each Exec line, in the order of the file; variables are not replaced yet. */
  commands: string[][]
  /** All that systemd printed of the unit, and what it had to say while it read it. */
  dump: string
}

/** The user `nobody`: systemd refuses to be tried out as root. */
const NOBODY = 65534

/** Loads a unit with the real systemd, which works out what it would start, prints it and ends. */
export async function loadUnit(text: string, folder: string): Promise<LoadedUnit> {
  const units = join(folder, 'units')
  mkdirSync(units, { recursive: true })
  writeFileSync(join(units, 'a.service'), text)
  for (const name of neededBy('a.service', text)) writeFileSync(join(units, name), leastUnit(name))
  writeFileSync(join(units, 'basic.target'), '[Unit]\nDescription=All that a service waits for\n')
  const runtime = join(folder, 'runtime')
  mkdirSync(runtime, { recursive: true })
  if (isRoot) chownSync(runtime, NOBODY, NOBODY)
  chmodSync(folder, 0o755)
  const asNobody = isRoot ? ['chroot', `--userspec=${NOBODY}:${NOBODY}`, '/'] : []
  const words = [...asNobody, await need('systemd'), '--test', '--user', '--unit=a.service']
  const { output } = await run(words, {
    env: { HOME: runtime, XDG_RUNTIME_DIR: runtime, SYSTEMD_UNIT_PATH: units },
    timeout: 20_000,
  })
  const [said = '', rest = ''] = output.split('-> Unit a.service:')
  const [own = ''] = rest.split(/\n\t?-> /)
  const commands = [...own.matchAll(/^\t+Command Line: (.*)$/gm)].map(([, line = '']) =>
    split(line),
  )
  return { commands, dump: `${said}${own}` }
}

/** Takes apart a line as systemd prints it: it puts a backslash before what a shell would replace. */
function split(line: string): string[] {
  const words = line.match(/(?:"(?:[^"\\]|\\.)*"|[^ "])+/g) ?? []
  return words.map((word) =>
    word.startsWith('"') ? word.slice(1, -1).replaceAll(/\\(.)/g, '$1') : word,
  )
}
