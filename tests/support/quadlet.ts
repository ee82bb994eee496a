import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './run.ts'

const RECORDED = 'tests/golden/quadlet/recorded.json'
/** The program itself, to record what it says: Debian 12 has no Podman with quadlets. */
const program = process.env['QUADLET']

interface Verdict {
  quadlet: string
  /** The service that it makes, or why it makes none. */
  says: string
}

/**
 * What quadlet (Podman 4.9.4) makes of a file `a.container` with this text, as recorded; undefined
 * where that was never recorded. With QUADLET=path it is asked and recorded anew.
 */
export async function askQuadlet(text: string, folder: string): Promise<string | undefined> {
  if (program === undefined) return read().find(({ quadlet }) => quadlet === text)?.says
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'a.container'), text)
  const env = { QUADLET_UNIT_DIRS: folder }
  const { output } = await run([program, '-dryrun', '-no-kmsg-log'], { env })
  const says = output
    .replaceAll(folder, '/etc/containers/systemd')
    .replaceAll(/^quadlet-generator\[\d+\]: (Loading .*\n)?/gm, '')
  const others = read().filter(({ quadlet }) => quadlet !== text)
  mkdirSync(dirname(RECORDED), { recursive: true })
  const all = [...others, { quadlet: text, says }].toSorted((a, b) =>
    a.quadlet < b.quadlet ? -1 : 1,
  )
  writeFileSync(RECORDED, `${JSON.stringify(all, undefined, 2)}\n`)
  return says
}

function read(): Verdict[] {
  return existsSync(RECORDED) ? (JSON.parse(readFileSync(RECORDED, 'utf8')) as Verdict[]) : []
}
