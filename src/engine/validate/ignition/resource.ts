/** Everything that is fetched (upstream: resource.go, verification.go, headers.go). */
import type { Resource } from '../../schema/resource.ts'
import { isOpen } from '../../schema/levels.ts'
import type { Gate } from '../../schema/levels.ts'
import { parseUrl } from '../../text/url.ts'
import { utf8Length } from '../../text/utf8.ts'
import { rule, rules } from '../rule.ts'
import type { Check } from '../rule.ts'
import { findSourceProblem, findUrlProblem, isHttp } from './url.ts'

const HASHES: readonly { name: string; hexDigits: number; gate: Gate }[] = [
  { name: 'sha512', hexDigits: 128, gate: {} },
  { name: 'sha256', hexDigits: 64, gate: { since: 'ign 3.1' } },
]

/** What a resource may be packed with; the empty text is nothing. */
export const COMPRESSIONS: readonly string[] = ['', 'gzip']

const checkSource: Check<{ source?: string }> = ({ source }, report, { levels }) => {
  const problem = findSourceProblem(source, levels)
  if (problem) report(problem[0], ['source'], ...problem.slice(1))
}

export const resourceRules = [
  ...rules<Resource>(
    ['Resource', 'FileContents'],
    [
      rule({}, ({ compression = '' }, report) => {
        if (!COMPRESSIONS.includes(compression)) {
          report('ignition/compression-invalid', ['compression'])
        }
      }),
      rule({}, ({ source, verification }, report) => {
        if (verification?.hash !== undefined && source === undefined) {
          report('ignition/verification-without-source', ['verification', 'hash'])
        }
      }),
      rule({}, checkSource),
      rule({ since: 'ign 3.1' }, ({ source, http_headers: headers = [] }, report) => {
        if (headers.length === 0) return
        const url = source ? parseUrl(source) : undefined
        if (url === undefined) report('ignition/url-invalid', ['http_headers'])
        else if (!isHttp(url)) report('ignition/http-headers-scheme', ['http_headers'])
      }),
    ],
  ),
  ...rules<{ source?: string }>('ConfigReference', [rule({}, checkSource)]),
  ...rules<{ source?: string }>('CaReference', [
    rule({}, ({ source = '' }, report, { levels }) => {
      const problem = findUrlProblem(source, levels)
      if (problem) report(problem[0], ['source'], ...problem.slice(1))
    }),
  ]),
  ...rules<{ hash?: string }>('Verification', [
    rule({}, ({ hash }, report, { levels }) => {
      if (hash === undefined) return
      const dash = hash.indexOf('-')
      const known = HASHES.find(
        ({ name, gate }) => name === hash.slice(0, dash) && isOpen(gate, levels, ''),
      )
      if (dash < 0) report('ignition/hash-malformed', ['hash'])
      else if (!known) report('ignition/hash-unrecognized', ['hash'])
      else if (utf8Length(hash) - known.name.length - 1 !== known.hexDigits) {
        report('ignition/hash-wrong-size', ['hash'])
      }
    }),
  ]),
  ...rules<{ name?: string; value?: string }>('HTTPHeader', [
    rule({}, ({ name = '', value }, report) => {
      if (name === '') report('ignition/http-header-name-empty', ['name'])
      if (value === '') report('ignition/http-header-value-empty', ['value'])
    }),
  ]),
]
