import { finish, openInSteps } from '../engine/index.ts'
import type { OpenDocument, Steps } from '../engine/index.ts'

let last: { source: string; opened: OpenDocument | undefined } | undefined

/**
 * Opens a Butane text as `openButane` does; the one that was opened last is not read again, because
 * everything that looks at a config looks at the same.
 */
export function openOnce(source: string): OpenDocument | undefined {
  return finish(openOnceInSteps(source))
}

/** The same in steps. */
export function* openOnceInSteps(source: string): Steps<OpenDocument | undefined> {
  if (last?.source === source) return last.opened
  const opened = yield* openInSteps(source)
  last = { source, opened: 'failure' in opened ? undefined : opened }
  return last.opened
}
