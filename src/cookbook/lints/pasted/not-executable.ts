import { readIni } from '../../ini.ts'
import { resolvePath, writtenNodes } from '../../written-nodes.ts'
import { replaceScalar } from '../fix.ts'
import { insertEntry } from './insert.ts'
import type { Lint } from '../lint.ts'

const UNIT = /^\/etc\/systemd\/(?:system|user)\/[^/]+\.service(?:\.d\/[^/]+)?$/
const COMMAND = /^Exec(?:Condition|StartPre|Start|StartPost|Reload|Stop|StopPost)$/
/** A program, behind what may stand in front of it (systemd.service(5), COMMAND LINES). */
const PROGRAM = /^[@\-:+!|]*(\/[\w./+-]+)(?=\s|$)/
const ANYBODY_RUNS = 0o111
/** What Ignition gives a file that names no mode. */
const DEFAULT_MODE = 0o644

/** Finds programs of the config's own that units start, but that may not be run: status=203/EXEC. */
export const notExecutable: Lint = ({ butane, texts }, report) => {
  const started = new Map<string, string>()
  for (const { file, text } of texts) {
    if (!UNIT.test(file)) continue
    for (const [key, value] of readIni(text).flatMap(({ settings }) => settings)) {
      const program = COMMAND.test(key) ? PROGRAM.exec(value)?.[1] : undefined
      if (program) started.set(resolvePath(program), fileName(file))
    }
  }
  for (const node of started.size > 0 ? writtenNodes(butane.config) : []) {
    const unit = started.get(resolvePath(node.path))
    // a file that is only added to has the mode it had
    if (unit === undefined || node.kind !== 'files' || (!node.contents && !node.mode)) continue
    if ((node.mode ?? DEFAULT_MODE) & ANYBODY_RUNS) continue
    const at = [...node.at, 'mode']
    const isWritten = butane.nodeAt(at) !== undefined
    const edit = isWritten
      ? replaceScalar(butane, at, /^0o?[0-7]+$/, '0755')
      : insertEntry(butane, node.at, 'mode: 0755')
    report('host/not-executable', [...node.at, isWritten ? 'mode' : 'path'], {
      facts: [unit],
      fixes: [{ label: 'Write mode: 0755', edit }],
    })
  }
}

/** The unit that a file is of, by name. */
function fileName(file: string): string {
  return /\/([^/]+\.service)(?:\.d\/[^/]+)?$/.exec(file)?.[1] ?? file
}
