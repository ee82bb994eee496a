/** Where a resource may come from (upstream: `config/v3_N/types/url.go`). */
import type { Code } from '../../diagnostics/catalog.ts'
import { findDataUrlFailure } from '../../emit/data-url.ts'
import { isOpen } from '../../schema/levels.ts'
import type { Gate, Levels } from '../../schema/levels.ts'
import { isS3ObjectArn } from '../../text/arn.ts'
import { parseUrl, queryValues } from '../../text/url.ts'
import type { ParsedUrl } from '../../text/url.ts'

/** What is wrong with a URL: a code and the facts of its sentence. */
export type UrlProblem = readonly [Code, ...string[]]

interface Scheme {
  readonly name: string
  readonly gate: Gate
  readonly check?: (url: ParsedUrl, text: string) => UrlProblem | undefined
}

const SCHEMES: readonly Scheme[] = [
  { name: 'http', gate: {} },
  { name: 'https', gate: {} },
  { name: 'tftp', gate: {} },
  { name: 'gs', gate: { since: 'ign 3.2' } },
  { name: 's3', gate: {}, check: findVersionIdProblem },
  { name: 'arn', gate: { since: 'ign 3.4' }, check: findArnProblem },
  { name: 'data', gate: {}, check: (_, text) => findDataProblem(text) },
]

/** Judges a source; the empty text has no scheme and is refused too. */
export function findUrlProblem(text: string, levels: Levels): UrlProblem | undefined {
  const url = parseUrl(text)
  if (url === undefined) return ['ignition/url-invalid']
  const scheme = SCHEMES.find(({ name, gate }) => name === url.scheme && isOpen(gate, levels, ''))
  return scheme ? scheme.check?.(url, text) : ['ignition/url-scheme']
}

/** Judges a source that may be absent or empty. */
export function findSourceProblem(
  source: string | undefined,
  levels: Levels,
): UrlProblem | undefined {
  return source ? findUrlProblem(source, levels) : undefined
}

/** Tells whether a URL is fetched over HTTP. */
export function isHttp({ scheme }: ParsedUrl): boolean {
  return scheme === 'http' || scheme === 'https'
}

function findDataProblem(text: string): UrlProblem | undefined {
  const failure = findDataUrlFailure(text)
  return failure === undefined ? undefined : ['ignition/data-url-invalid', failure]
}

function findArnProblem(url: ParsedUrl): UrlProblem | undefined {
  if (!isS3ObjectArn(`arn:${url.opaque}`)) return ['ignition/s3-arn-invalid']
  return findVersionIdProblem(url)
}

function findVersionIdProblem(url: ParsedUrl): UrlProblem | undefined {
  // Only the first of several counts, as upstream looks no further.
  return queryValues(url, 'versionId')[0] === '' ? ['ignition/s3-version-id-invalid'] : undefined
}
