import { replaceScalar } from '../fix.ts'
import type { Lint } from '../lint.ts'

/** Finds the decimal number of a mode behind a zero, which makes another mode of it. */
export const mode0420: Lint = ({ butane }, report) => {
  const { files = [], directories = [] } = butane.config.storage ?? {}
  for (const [list, nodes] of Object.entries({ files, directories })) {
    for (const [index, { mode }] of nodes.entries()) {
      if (mode !== 0o420) continue
      const path = ['storage', list, index, 'mode']
      const edit = replaceScalar(butane, path, /^0o?420$/, '0644')
      report('host/mode-0420', path, { fixes: [{ label: 'Write 0644', edit }] })
    }
  }
}
