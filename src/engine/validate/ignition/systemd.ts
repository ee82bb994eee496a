/** Units and drop-ins (upstream: systemd.go, unit.go, `config/shared/validations`). */
import type { Dropin, Systemd, Unit } from '../../schema/systemd.ts'
import { parseUnit } from '../../systemd/unit-file.ts'
import type { UnitFile } from '../../systemd/unit-file.ts'
import { extName } from '../../text/path.ts'
import { quoteGo } from '../../text/quote.ts'
import { rule, rules } from '../rule.ts'

const UNIT_EXTENSIONS = ['.service', '.socket', '.device', '.mount', '.automount', '.swap'].concat([
  '.target',
  '.path',
  '.timer',
  '.snapshot',
  '.slice',
  '.scope',
])

/** The template that a service is an instance of: `a@b.service` of `a@.service`. */
function templateOf(name: string): string | undefined {
  const prefix = /^([^\n]+?)@[^\n]+?\.service$/.exec(name)?.[1]
  return prefix === undefined ? undefined : `${prefix}@.service`
}

/** A section without a single option does not count, as upstream looks at options only. */
const hasInstallSection = ({ options }: UnitFile) =>
  options.some(({ section }) => section === 'Install')

export const systemdRules = [
  ...rules<Systemd>('Systemd', [
    rule({}, ({ units = [] }, report) => {
      const byName = new Map<string | undefined, Unit>(units.map((unit) => [unit.name, unit]))
      for (const [index, { name = '', enabled }] of units.entries()) {
        const template = enabled === true ? templateOf(name) : undefined
        const contents = template && byName.get(template)?.contents
        const parsed = contents ? parseUnit(contents) : undefined
        if (!template || !parsed || 'failure' in parsed || hasInstallSection(parsed.file)) continue
        const facts = [quoteGo(template), quoteGo(name)]
        report('ignition/template-without-install', ['units', index, 'contents'], ...facts)
      }
    }),
  ]),
  ...rules<Unit>('Unit', [
    rule({}, ({ name = '' }, report) => {
      if (!UNIT_EXTENSIONS.includes(extName(name))) report('ignition/unit-extension', ['name'])
    }),
    rule({}, ({ name = '', contents, enabled }, report) => {
      if (!contents) return
      const parsed = parseUnit(contents)
      if ('failure' in parsed) {
        report('ignition/unit-contents-invalid', ['contents'], parsed.failure)
      } else if (enabled === true && !hasInstallSection(parsed.file)) {
        report('ignition/unit-without-install', ['contents'], quoteGo(name))
      }
    }),
  ]),
  ...rules<Dropin>('Dropin', [
    rule({}, ({ contents = '' }, report) => {
      const parsed = parseUnit(contents)
      if ('failure' in parsed) {
        report('ignition/unit-contents-invalid', ['contents'], parsed.failure)
      }
    }),
    rule({}, ({ name = '' }, report) => {
      if (extName(name) !== '.conf') report('ignition/dropin-extension', ['name'])
    }),
  ]),
]
