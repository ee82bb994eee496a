import type { ComponentChildren } from 'preact'
import { PartList } from './PartList.tsx'
import type { PartListProps } from './PartList.tsx'
import type { OutputState } from './state.ts'

export interface OutputPaneProps extends Omit<
  PartListProps,
  'parts' | 'masked' | 'before' | 'fresh'
> {
  readonly current: OutputState
  readonly before: OutputState
  /** Whether newer parts are on their way. */
  readonly pending?: boolean
  /** What the parts were made for, where the answers may say another thing by now. */
  readonly madeFor?: string | undefined
  /** Why nothing may be taken along yet. */
  readonly held?: ComponentChildren
}

/** One output: its parts, and that they are out of date while the form is in error. */
export function OutputPane({
  current,
  before,
  pending = false,
  madeFor,
  held,
  busy = false,
  ...rest
}: OutputPaneProps) {
  const { parts, masked, fresh } = current
  return (
    <>
      {!fresh && (
        <p class="pane-state" data-fresh="false">
          Last good output{madeFor && `, for ${madeFor}`}.{' '}
          {pending
            ? 'The new one follows in a moment.'
            : 'It does not follow the form until the errors are mended, and cannot be taken along until then.'}
        </p>
      )}
      {held !== undefined && (
        <p class="pane-state" data-held>
          {held}
        </p>
      )}
      <PartList
        {...rest}
        parts={parts}
        masked={masked}
        before={before.masked}
        fresh={fresh}
        busy={busy || held !== undefined}
      />
    </>
  )
}
