/** What the engine says about a config: one finding, and an ordered list of them. */

export type Severity = 'error' | 'warning' | 'info'

/** A place in a config by field names and list indexes, for example `['storage', 'files', 0]`. */
export type Path = readonly (string | number)[]

/** A place in the source text; line and column count from 1, the column in code points. */
export interface Position {
  readonly offset: number
  readonly line: number
  readonly column: number
}

export interface Diagnostic {
  /** Permanent name, `area/kebab-name`. */
  readonly code: string
  readonly severity: Severity
  /** Upstream's sentence, word for word. */
  readonly message: string
  readonly path: Path
  /** Where in the source; missing when the source has no such place. */
  readonly range?: { readonly start: Position; readonly end: Position }
}

/** A finding before it is located in the source. */
export interface Finding extends Omit<Diagnostic, 'range'> {
  /** It is about the key that ends the path, not about the key's value. */
  readonly atKey?: true
}

/**
 * Why a text gave no config to report on: what the sentence of a failure is about, and where. Upstream
 * names a line at most, and not always the line it is on.
 */
export interface Cause {
  /** The part of upstream's sentence that says what is wrong. */
  readonly message: string
  /** UTF-16 offset into the source without its byte order mark; undefined for a text as a whole. */
  readonly offset: number | undefined
}

/** Upstream's sentence for a text that gave no config, and what it is made of. */
export interface Failure {
  readonly failure: string
  readonly causes: readonly Cause[]
}

/** A failure that is about no place in particular. */
export function failWhole(failure: string): Failure {
  return { failure, causes: [{ message: failure, offset: undefined }] }
}

/** What the catalog knows of a code. */
export interface CatalogEntry {
  readonly severity: Severity
  /** The sentence, or how it is made from the facts of a case. */
  readonly message: string | ((...facts: string[]) => string)
}

/** Whether a list of findings holds an error, after which upstream stops. */
export function isFatal(findings: readonly { readonly severity: Severity }[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

/** A path as upstream prints it: `$.storage.files.0.path`. */
export function formatPath(path: Path): string {
  return ['$', ...path].join('.')
}
