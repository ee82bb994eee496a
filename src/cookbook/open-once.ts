import { openButane } from '../engine/index.ts'
import type { OpenDocument } from '../engine/index.ts'

let last: { source: string; opened: OpenDocument | undefined } | undefined

/**
 * Opens a Butane text as `openButane` does; the one that was opened last is not read again, because
 * everything that looks at a config looks at the same.
 */
export function openOnce(source: string): OpenDocument | undefined {
  if (last?.source !== source) last = { source, opened: openButane(source) }
  return last.opened
}
