/** The `ignition` section (upstream: ignition.go, tls.go, proxy.go). */
import type { Resource } from '../../schema/resource.ts'
import type { Infer } from '../../schema/notation.ts'
import type { proxy } from '../../schema/butane.ts'
import { parseSemver } from '../../text/semver.ts'
import { parseUrl } from '../../text/url.ts'
import { rule, rules } from '../rule.ts'
import type { Report, RuleContext } from '../rule.ts'
import { findUrlProblem, isHttp } from './url.ts'

/** Asks every resource of a list for a source that can be fetched; the item itself is named. */
function requireSources(
  field: string,
  resources: readonly Resource[] = [],
  report: Report,
  { levels }: RuleContext,
): void {
  for (const [index, { source }] of resources.entries()) {
    const problem = source
      ? findUrlProblem(source, levels)
      : (['ignition/source-required'] as const)
    if (problem) report(problem[0], [field, index], ...problem.slice(1))
  }
}

function checkProxy(
  url: string | undefined,
  field: string,
  { plainIsFine, report }: { plainIsFine: boolean; report: Report },
): void {
  if (url === undefined) return
  const parsed = parseUrl(url)
  if (parsed === undefined) report('ignition/url-invalid', [field])
  else if (!isHttp(parsed)) report('ignition/proxy-scheme', [field])
  else if (parsed.scheme === 'http' && !plainIsFine) report('ignition/proxy-insecure', [field])
}

export const ignitionSectionRules = [
  ...rules<{ version?: string }>('Ignition', [
    // That the version is a known one is settled before a config gets here.
    rule({}, ({ version = '' }, report) => {
      if ('failure' in parseSemver(version)) report('ignition/version-invalid', ['version'])
    }),
  ]),
  ...rules<{ merge?: Resource[] }>('IgnitionConfig', [
    rule({ since: 'ign 3.1' }, ({ merge }, report, context) => {
      requireSources('merge', merge, report, context)
    }),
  ]),
  ...rules<{ certificate_authorities?: Resource[] }>('TLS', [
    rule({ since: 'ign 3.1' }, ({ certificate_authorities: authorities }, report, context) => {
      requireSources('certificate_authorities', authorities, report, context)
    }),
  ]),
  ...rules<Infer<typeof proxy>>('Proxy', [
    rule({}, ({ http_proxy: http, https_proxy: https }, report) => {
      checkProxy(http, 'http_proxy', { plainIsFine: true, report })
      checkProxy(https, 'https_proxy', { plainIsFine: false, report })
    }),
  ]),
]
