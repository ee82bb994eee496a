import type { Part } from '../deploy/print-plan.ts'
import { CodePartView } from './CodePartView.tsx'
import { FieldsPartView } from './FieldsPartView.tsx'

export interface PartListProps {
  /** Names the list in the ids of its lines; a part of the same id has no name of its own. */
  readonly id: string
  readonly parts: readonly Part[]
  /** The same with secrets masked. */
  readonly masked: readonly Part[]
  /** The masked parts before the running edit. */
  readonly before: readonly Part[]
  /** What a single text is good for. */
  readonly purpose: string
  readonly fresh: boolean
  /** Whether newer parts are on their way, so that these are not to be taken along. */
  readonly busy?: boolean
  /** Label of the input whose edit made the changes. */
  readonly changedBy: string | undefined
  /** Whether the list is in view; a hidden one may lag behind. */
  readonly active: boolean
  readonly reveal: boolean
  readonly wrap: boolean
  readonly onWrap: (wrap: boolean) => void
}

/** Parts one below the other, numbered where there are several. */
export function PartList(props: PartListProps) {
  const { id, parts, masked, before, purpose, ...rest } = props
  const several = parts.length > 1
  return (
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
                id={part.id === id ? id : `${id}-${part.id}`}
                part={part}
                masked={shown.text}
                before={textOf(before, part.id)}
                purpose={several ? '' : purpose}
              />
            )}
            {part.kind === 'fields' && shown.kind === 'fields' && (
              <FieldsPartView
                part={part}
                shown={rest.reveal ? part : shown}
                fresh={rest.fresh && rest.busy !== true}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** What a part showed before; a part that is new showed nothing to compare with. */
function textOf(parts: readonly Part[], id: string): string | undefined {
  const part = parts.find((one) => one.id === id)
  return part?.kind === 'code' ? part.text : undefined
}
