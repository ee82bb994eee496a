import type { Butane, Path } from '../../../engine/index.ts'
import { readVariables } from '../../environment-file.ts'
import type { Variable } from '../../environment-file.ts'
import { windowProblems } from '../../reboot-window.ts'
import { resolvePath } from '../../written-nodes.ts'
import type { Lint } from '../lint.ts'

const FILE = /^\/etc\/(?:flatcar|coreos)\/update\.conf$/
const PREFIX = 'LOCKSMITHD_REBOOT_WINDOW_'

/** What locksmithd knows (locksmithctl/daemon.go); with another word it ends without a reboot. */
const STRATEGIES = ['reboot', 'etcd-lock', 'off']

/** Finds settings of update.conf that locksmithd refuses, which is: no reboot ever, and no word of it. */
export const updateConf: Lint = ({ butane, texts }, report) => {
  if (butane.spec.variant !== 'flatcar') return
  // parts that are appended count as one file
  const variables = new Map<string, Variable & { path: Path }>()
  for (const { file, text, path } of texts) {
    if (!FILE.test(resolvePath(file))) continue
    for (const [name, variable] of readVariables(text)) variables.set(name, { ...variable, path })
  }
  const say = (variable: (Variable & { path: Path }) | undefined, ...words: string[]) => {
    const { path, offset: at } = variable ?? {}
    if (path && at !== undefined) report('host/update-conf', path, { facts: [words.join(' ')], at })
  }
  const strategy = variables.get('REBOOT_STRATEGY')
  const { value: word = '' } = strategy ?? {}
  if (word !== '' && !STRATEGIES.includes(word))
    say(strategy, `“${word}” is no strategy.`, 'Write reboot, etcd-lock or off.')
  if (word === 'off') return
  // both names are read, the long one first; an empty one counts as none
  const halfOf = (half: string) =>
    [PREFIX, 'REBOOT_WINDOW_']
      .map((prefix) => variables.get(prefix + half))
      .find((variable) => variable !== undefined && variable.value !== '')
  const [start, length] = [halfOf('START'), halfOf('LENGTH')]
  if ((!start || !length) && hasUnread(butane.config)) return
  for (const { about, problem, fix } of windowProblems(start?.value, length?.value))
    say(about === 'start' ? start : length, problem, fix)
}

/** Whether a part of the file lies elsewhere, and with it maybe the other half of a window. */
function hasUnread({ storage }: Butane): boolean {
  return (storage?.files ?? []).some(({ path = '', contents, append = [] }) => {
    const parts = contents ? [contents, ...append] : append
    return FILE.test(resolvePath(path)) && parts.some(({ inline }) => inline === undefined)
  })
}
