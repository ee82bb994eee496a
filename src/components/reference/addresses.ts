import type { Spec } from '../../engine/index.ts'
import { slugOf } from '../../reference/json-schema.ts'
import { href } from '../../widgets/href.ts'

/** The id of a field on the page of a spec; brackets would have to be escaped in an address. */
export function anchorOf(path: string): string {
  return path.replaceAll('[]', '')
}

/** Address of a spec's page, or of a field on it. */
export function specHref(spec: Spec, path = ''): string {
  return href(`reference/${slugOf(spec)}/${path && `#${anchorOf(path)}`}`)
}

/** Address of a spec's JSON Schema. */
export function schemaHref(spec: Spec): string {
  return href(`schema/${slugOf(spec)}.json`)
}

/** Address of a diagnostic's page. */
export function diagnosticHref(code: string): string {
  return href(`diagnostics/${code}/`)
}
