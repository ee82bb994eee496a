/** What the translating stages share. */
import type { Fields } from '../decode/decode.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import type { FileTree } from '../files/file-tree.ts'
import type { Origins } from './origins.ts'
import type { StructShape } from '../schema/shape.ts'

export interface TranslateContext {
  readonly origins: Origins
  readonly report: Finding[]
  readonly files: FileTree | undefined
  /** The spec's shape of a config. */
  readonly shape: StructShape
  /** Whether embedded contents may be compressed (not in OpenShift 4.8 and 4.9). */
  readonly compress: boolean
}

/** Adds to the copy of a struct what the struct's sugar means. */
export type Desugarer = (
  from: Fields,
  to: Fields,
  path: readonly (string | number)[],
  context: TranslateContext,
) => void
