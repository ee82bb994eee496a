import { findHostnameProblem, readHostnameFile } from '../../../hostname.ts'
import { replaceInText } from '../inside.ts'
import type { Lint } from '../../lint.ts'

/** What a program for templates fills in, or systemd itself: it puts digits in place of a `?`. */
const FILLED_IN = /[${}<>%?]|@@/

/** Finds a host name that the form would refuse; systemd makes another one of most of them. */
export const hostName: Lint = ({ butane, texts }, report) => {
  for (const { file, text, path } of texts) {
    const read = file === '/etc/hostname' ? readHostnameFile(text) : undefined
    if (read === undefined || FILLED_IN.test(read.name)) continue
    const { name, becomes, offset } = read
    const fault = findHostnameProblem(name)
    if (fault === undefined) continue
    const outcome =
      becomes === name ? '' : becomes === '' ? NOTHING : ` systemd makes “${becomes}” of it.`
    const wanted = name.replaceAll('_', '-')
    const isMended = wanted !== name && findHostnameProblem(wanted) === undefined
    const edit = isMended ? replaceInText(butane, path, offset, offset + name.length, wanted) : []
    report('host/hostname', path, {
      facts: [name, `${fault.problem}${outcome}`, fault.fix],
      fixes: [{ label: `Write ${wanted}`, edit }],
      at: offset,
    })
  }
}

const NOTHING = ' systemd makes nothing of it.'
