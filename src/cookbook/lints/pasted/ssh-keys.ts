import type { OpenDocument, Path } from '../../../engine/index.ts'
import { letsIn, readAuthorizedKeys } from '../../authorized-keys.ts'
import { isIdle } from '../../ssh-key-lines.ts'
import type { Edit } from '../fix.ts'
import type { Lint } from '../lint.ts'

/** Finds SSH keys that let nobody in, or fewer people than there are keys of. */
export const sshKeys: Lint = ({ butane, texts }, report) => {
  const judge = (text: string, path: Path, isEntry: boolean) => {
    const keys = readAuthorizedKeys(text)
    if (!keys.ok) {
      const lines = text.split('\n').filter((line) => !isIdle(line))
      // a file may be there for keys that come later
      if (lines.length === 0 && !isEntry) return
      const verdict = lines.length > 0 && lines.every(letsIn) ? MAY_NOT : CANNOT
      // the number of a line says nothing of a single one
      const problem = text.includes('\n') ? keys.problem : keys.problem.replace('Line 1: ', '')
      report('host/ssh-key-invalid', path, { facts: [verdict, problem] })
      return
    }
    const { value } = keys
    if (value.every(({ line }, at) => line !== value[at - 1]?.line)) return
    const label = `Split it into ${value.length} entries`
    const parts = value.map((key) => key.text)
    const edit = isEntry ? splitEntry(butane, path, parts) : []
    report('host/ssh-keys-in-one-line', path, { fixes: [{ label, edit }] })
  }
  for (const [index, user] of (butane.config.passwd?.users ?? []).entries()) {
    for (const [at, entry] of (user.ssh_authorized_keys ?? []).entries()) {
      judge(entry, ['passwd', 'users', index, 'ssh_authorized_keys', at], true)
    }
  }
  for (const { file, text, path } of texts) {
    if (/\/\.ssh\/authorized_keys(?:\.d\/[^/]+)?$/.test(file)) judge(text, path, false)
  }
}

const CANNOT = 'cannot use this as a key'
const MAY_NOT = 'may not take this'

/** Makes an entry for each key of a plain item on a line of its own. */
function splitEntry({ nodeAt, text }: OpenDocument, path: Path, keys: readonly string[]): Edit[] {
  const node = nodeAt(path)
  const list = nodeAt(path.slice(0, -1))
  if (node?.kind !== 'scalar' || list?.kind !== 'sequence' || list.flow) return []
  const { start, end, value } = node
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  // what stands there is nothing but the keys: no anchor, no quotes, no options, no second line
  const isPlain = text.slice(start, end) === value && keys.every((key) => value.includes(key))
  if (!isPlain || !/^ *- *$/.test(before) || !/^\S+ AAAA/.test(value)) return []
  return [{ start, end, text: keys.join(`\n${before}`) }]
}
