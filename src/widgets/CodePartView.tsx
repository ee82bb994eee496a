import { useMemo, useRef } from 'preact/hooks'
import type { CodePart } from '../deploy/print-plan.ts'
import type { LineChanges } from './changed-lines.ts'
import { describeChanges, findChangedLines } from './changed-lines.ts'
import { CodePane } from './CodePane.tsx'
import { CopyButton } from './CopyButton.tsx'
import { downloadText } from './download-text.ts'
import { focusLine, lineId } from './field-id.ts'
import { Icon } from './Icon.tsx'
import { useRested } from './use-rested.ts'

export interface CodePartViewProps {
  /** Names the part in the ids of its lines. */
  readonly id: string
  readonly part: CodePart
  /** The text with secrets masked. */
  readonly masked: string
  /** The masked text before the running edit; undefined for a part that was not there. */
  readonly before: string | undefined
  readonly purpose: string
  readonly fresh: boolean
  readonly busy?: boolean | undefined
  readonly changedBy: string | undefined
  readonly active: boolean
  readonly reveal: boolean
  readonly wrap: boolean
  readonly onWrap: (wrap: boolean) => void
}

/** One text: how to take it along, what changed in it, and the text itself. */
export function CodePartView(props: CodePartViewProps) {
  const { id, part, masked, before, purpose, fresh, busy = false, changedBy } = props
  const { active, reveal, wrap, onWrap } = props
  const code = useRef<HTMLElement>(null)
  const pair = useMemo(() => ({ text: part.text, masked, before }), [part.text, masked, before])
  const shown = useRested(pair, active)
  const changes = useMemo(
    () => findChangedLines(shown.before ?? shown.masked, shown.masked),
    [shown],
  )
  const { title, language, file, mustSave } = part
  return (
    <>
      <div class="pane-tools needs-script">
        {!mustSave && (
          <CopyButton
            what={title}
            text={part.text}
            source={() => (masked === part.text ? code.current : null)}
            disabled={!fresh || busy}
          />
        )}
        <button
          type="button"
          class={mustSave ? 'button button-strong' : 'button'}
          disabled={!fresh || busy}
          aria-label={`Download ${file.name}`}
          onClick={() => {
            downloadText(file.name, file.content)
          }}
        >
          <Icon name="download" />
          {mustSave ? file.name : file.name.slice(file.name.lastIndexOf('.'))}
        </button>
        <label class="check">
          <input
            type="checkbox"
            checked={wrap}
            onChange={(event) => {
              onWrap(event.currentTarget.checked)
            }}
          />
          Wrap lines
        </label>
      </div>
      {fresh && <PartState id={id} purpose={purpose} changes={changes} changedBy={changedBy} />}
      <CodePane
        id={id}
        label={`${title} output`}
        language={language}
        text={reveal ? shown.text : shown.masked}
        changes={changes}
        wrap={wrap}
        active={active}
        codeRef={code}
      />
    </>
  )
}

interface PartStateProps {
  readonly id: string
  readonly purpose: string
  readonly changes: LineChanges
  readonly changedBy: string | undefined
}

/** The line above the code: what it is for, or what the last edit changed. */
function PartState({ id, purpose, changes, changedBy }: PartStateProps) {
  const words = describeChanges(changes)
  const by = changedBy === undefined ? '' : ` by “${changedBy}”`
  const [first] = changes.changed
  const line = first === undefined ? undefined : first + 1
  if (words === '' && purpose === '') return null
  return (
    <p class="pane-state" data-fresh="true">
      {words === '' ? purpose : words + by}
      {line !== undefined && (
        <>
          {', from '}
          <a
            href={`#${lineId(id, line)}`}
            onClick={(event) => {
              event.preventDefault()
              focusLine(id, line)
            }}
          >
            line {line}
          </a>
        </>
      )}
    </p>
  )
}
