import { positionAt } from '../../engine/index.ts'
import type { CatalogEntry, Cause } from '../../engine/index.ts'
import type { Fix } from './fix.ts'
import { hostCatalog } from './catalog.ts'
import type { LintFinding } from './lint.ts'

/** A text that gave no config, in upstream's words alone, for whoever knows no better ones. */
export function refused(source: string, [cause]: readonly Cause[], failure: string): LintFinding {
  const { message = failure, offset } = cause ?? {}
  return refusal(source, 'host/refused', hostCatalog['host/refused'], offset, [message])
}

/**
 * A finding about a text that gave no config.
 *
 * @param offset where in the text, without its byte order mark
 * @param facts what fills the gaps of the sentence
 */
export function refusal(
  source: string,
  code: string,
  { severity, message }: CatalogEntry,
  offset: number | undefined,
  facts: readonly string[],
  fixes: readonly Fix[] = [],
): LintFinding {
  const text = source.replace(/^\uFEFF/, '')
  const start = offset === undefined ? undefined : positionAt(text, offset)
  return {
    code,
    severity,
    message: typeof message === 'string' ? message : message(...facts),
    path: [],
    ...(start && { range: { start, end: start } }),
    fixes,
  }
}
