import { transpile } from '../../../../engine/index.ts'
import type { Edit, Fix } from '../../fix.ts'
import { applyEdits, canTry } from '../../fix.ts'

/**
 * A fix of a text that Butane could not read, if it can read the text that the fix leaves. What it then
 * says of it is another matter.
 */
export function certainFix(source: string, label: string, edit: readonly Edit[]): Fix[] {
  if (edit.length === 0 || !canTry(source)) return []
  return transpile(applyEdits(source, edit)).causes.length === 0 ? [{ label, edit }] : []
}
