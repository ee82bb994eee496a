/** What the translating stages share. */
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
