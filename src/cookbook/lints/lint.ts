import type { CatalogEntry, Cause, Diagnostic, OpenDocument, Path } from '../../engine/index.ts'
import type { DeployFacts } from '../deploy-facts.ts'
import type { Network } from '../networks.ts'
import type { ReadableText } from '../readable-texts.ts'
import type { RemoteSource } from '../remote-sources.ts'
import type { hostCatalog } from './catalog.ts'
import type { kubernetesCatalog } from './extra/kubernetes-catalog.ts'
import type { mirrorCatalog } from './extra/mirror-catalog.ts'
import type { Fix } from './fix.ts'
import type { pastedCatalog } from './pasted/catalog.ts'

export type HostCode =
  | keyof typeof hostCatalog
  | keyof typeof mirrorCatalog
  | keyof typeof kubernetesCatalog
  | keyof typeof pastedCatalog

/** What a lint looks at: the config, and the place it is deployed to where that is known. */
export interface Whole {
  readonly butane: OpenDocument
  readonly deploy: DeployFacts | undefined
  readonly networks: readonly Network[]
  readonly remote: readonly RemoteSource[]
  readonly texts: readonly ReadableText[]
}

export interface Details {
  /** What fills the gaps of the sentence. */
  facts?: readonly string[]
  fixes?: readonly Fix[]
  /** It is about the key that ends the path, not about the key's value. */
  atKey?: true
  /** UTF-16 offset into the text that stands at the path, where it is about a part of that text. */
  at?: number
  /** UTF-16 offset into the source, where it is about a place that no path leads to, such as a comment. */
  offset?: number
}

export type ReportLint = (code: HostCode, path: Path, details?: Details) => void

/** Finds what is wrong with a whole; pure, and never throws for what is in the config. */
export type Lint = (whole: Whole, report: ReportLint) => void

/** Lints for what only some recipes write, and what they say. */
export type Extra = Pick<LintPack, 'lints' | 'catalog'>

/** Lints that go together, and what they say. */
export interface LintPack {
  readonly catalog: Readonly<Record<string, CatalogEntry>>
  readonly lints: readonly Lint[]
  /** Those that look at a config of no known spec, too. */
  readonly foreign: readonly Lint[]
  /** Says why a text gave no config. */
  readonly explain: Explain
  /** Where in the source a part of a text stands; without it a finding points to the text's beginning. */
  readonly locate?: (butane: OpenDocument, path: Path, at: number) => number | undefined
}

/**
 * Says why a text gave no config, in findings of which each is an error.
 *
 * @param source the text
 * @param causes what the engine's failure is about; empty when only the failure says it
 * @param failure upstream's sentence
 */
export type Explain = (
  source: string,
  causes: readonly Cause[],
  failure: string,
) => [LintFinding, ...LintFinding[]]

/** A finding about the whole, as the page shows it among those of the engine. */
export interface LintFinding extends Diagnostic {
  readonly fixes: readonly Fix[]
}
