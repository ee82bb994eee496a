/** Units, drop-ins and quadlets (upstream: validate.go of `base`). */
import type { Dropin, Quadlet, Unit } from '../../schema/systemd.ts'
import { hasQuadletExtension, templateOf } from '../../systemd/quadlet-name.ts'
import { rule, rules } from '../rule.ts'
import type { Report } from '../rule.ts'

type WithContents = Unit | Dropin | Quadlet

function checkSources({ contents, contents_local: local }: WithContents, report: Report): void {
  if (contents !== undefined && local !== undefined) {
    report('butane/too-many-systemd-sources', ['contents_local'])
  }
}

export const systemdRules = [
  ...rules<WithContents>(['Unit', 'Dropin'], [rule({ since: 'ign 3.4' }, checkSources)]),
  ...rules<Quadlet>('Quadlet', [
    rule({}, ({ name = '' }, report) => {
      if (hasQuadletExtension(name)) return
      report('butane/quadlet-extension', ['name'])
      return 'stop'
    }),
    rule({}, (quadlet, report) => {
      if (templateOf(quadlet.name) === undefined) return checkSources(quadlet, report)
      // an instance is a link to its template, so it has no contents of its own
      for (const field of ['contents', 'contents_local'] as const) {
        if (quadlet[field] !== undefined) report('butane/quadlet-instance-contents', [field])
      }
    }),
  ]),
]
