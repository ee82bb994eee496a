import type { OpenDocument, Path } from '../../engine/index.ts'
import type { DeployFacts } from '../deploy-facts.ts'
import type { Network } from '../networks.ts'
import type { ReadableText } from '../readable-texts.ts'
import type { RemoteSource } from '../remote-sources.ts'
import type { HostCode } from './catalog.ts'
import type { Fix } from './fix.ts'

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
}

export type ReportLint = (code: HostCode, path: Path, details?: Details) => void

/** Finds what is wrong with a whole; pure, and never throws for what is in the config. */
export type Lint = (whole: Whole, report: ReportLint) => void
