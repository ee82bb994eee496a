import { systemOf } from '../../../image-files.ts'
import { readIni, valueOf, valueOffset } from '../../../ini.ts'
import { networkFiles } from '../../../network-files.ts'
import { replaceInText } from '../inside.ts'
import type { Lint } from '../../lint.ts'

const OLD = /^eth(?:\d+|[*?]|\[[\d-]+\])$/
/** What brings the kernel's own names back. */
const OLD_NAMES = /(?:^|\s)net\.ifnames=0(?:\s|$)/

/** Finds the kernel's own names of interfaces, which neither system uses. */
export const oldInterfaceName: Lint = ({ butane, texts }, report) => {
  const { config, spec } = butane
  if (systemOf(spec.variant) === undefined) return
  if (config.kernel_arguments?.should_exist?.some((text) => OLD_NAMES.test(text))) return
  const files = networkFiles(texts)
  // a .link or .netdev file may give the name
  const given = new Set(
    texts
      .filter(({ file }) => /\.(?:link|netdev|rules)$/.test(file))
      .flatMap(({ text }) =>
        ['Link', 'NetDev'].map((name) => valueOf(readIni(text), name, 'Name')),
      ),
  )
  for (const { kind, sections, text, path } of files) {
    const [section, key] = KEYS[kind] ?? []
    if (section === undefined || key === undefined) continue
    for (const one of sections.filter(({ name }) => name === section)) {
      for (const setting of one.settings) {
        if (setting[0] !== key) continue
        const words = setting[1].split(/\s+/)
        const name = words.find((word) => OLD.test(word) && !given.has(word))
        // a second name or a pattern may be what matches
        if (name === undefined || words.some((word) => !OLD.test(word))) continue
        const start = valueOffset(text, setting)
        const edit =
          start === undefined || setting[1] !== 'eth0'
            ? []
            : replaceInText(butane, path, start, start + name.length, 'ens192')
        report('host/old-interface-name', path, {
          facts: [name],
          fixes: [{ label: 'Write ens192', edit }],
          at: setting[2],
        })
      }
    }
  }
}

/** The setting that says which interface a file is for. */
const KEYS: Partial<Record<string, readonly [section: string, key: string]>> = {
  network: ['Match', 'Name'],
  connection: ['connection', 'interface-name'],
}
