import { CodePartView } from './CodePartView.tsx'
import { FieldsPartView } from './FieldsPartView.tsx'
import type { OutputState } from './state.ts'

export interface OutputPaneProps {
  /** The id that the ids of its lines begin with. */
  readonly output: { readonly id: string }
  readonly purpose: string
  readonly current: OutputState
  readonly before: OutputState
  readonly payload: string
  /** Label of the input whose edit made the changes. */
  readonly changedBy: string | undefined
  /** Whether the pane is in view; a hidden one may lag behind. */
  readonly active: boolean
  readonly reveal: boolean
  /** Whether newer parts are on their way, so that these are not to be taken along. */
  readonly busy?: boolean
  readonly wrap: boolean
  readonly onWrap: (wrap: boolean) => void
}

/** One output: its parts one below the other, numbered where there are several. */
export function OutputPane(props: OutputPaneProps) {
  const { output, purpose, current, before, reveal, busy = false, ...rest } = props
  const { parts, masked, fresh } = current
  const several = parts.length > 1
  return (
    <>
      {!fresh && (
        <p class="pane-state" data-fresh="false">
          Last good output. It does not follow the form until the errors are mended.
        </p>
      )}
      <ol class="parts" data-several={several}>
        {parts.map((part, index) => {
          const shown = masked[index] ?? part
          return (
            <li key={part.id} class="part">
              {several && (
                <h4 class="part-title">
                  <span class="part-number">{index + 1}</span> {part.title}
                </h4>
              )}
              {part.help && <p class="part-help">{part.help}</p>}
              {part.kind === 'code' && shown.kind === 'code' && (
                <CodePartView
                  {...rest}
                  id={part.id === output.id ? output.id : `${output.id}-${part.id}`}
                  part={part}
                  masked={shown.text}
                  before={textOf(before, part.id)}
                  purpose={several ? '' : purpose}
                  fresh={fresh}
                  busy={busy}
                  reveal={reveal}
                />
              )}
              {part.kind === 'fields' && shown.kind === 'fields' && (
                <FieldsPartView part={part} shown={reveal ? part : shown} fresh={fresh && !busy} />
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** What a part showed before; a part that is new showed nothing to compare with. */
function textOf({ masked }: OutputState, id: string): string | undefined {
  const part = masked.find((one) => one.id === id)
  return part?.kind === 'code' ? part.text : undefined
}
