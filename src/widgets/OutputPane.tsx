import { useMemo, useRef } from 'preact/hooks'
import type { LineChanges } from './changed-lines.ts'
import { describeChanges, findChangedLines } from './changed-lines.ts'
import { CodePane } from './CodePane.tsx'
import { CopyButton } from './CopyButton.tsx'
import { downloadText, toFileName } from './download-text.ts'
import { focusLine, lineId } from './field-id.ts'
import { Icon } from './Icon.tsx'
import type { Output } from './outputs.ts'
import type { OutputText } from './state.ts'
import { useRested } from './use-rested.ts'

export interface OutputPaneProps {
  readonly output: Output
  readonly current: OutputText
  readonly before: OutputText
  readonly payload: string
  /** Label of the input whose edit made the changes. */
  readonly changedBy: string | undefined
  readonly fileStem: string
  /** Whether the pane is in view; a hidden one may lag behind. */
  readonly active: boolean
  readonly reveal: boolean
  readonly wrap: boolean
  readonly onWrap: (wrap: boolean) => void
}

/** One output: what changed, how to take it along, and the text itself. */
export function OutputPane(props: OutputPaneProps) {
  const { output, current, before, payload, changedBy, fileStem, active, reveal, wrap, onWrap } =
    props
  const code = useRef<HTMLElement>(null)
  const pair = useMemo(() => ({ current, before }), [current, before])
  const shown = useRested(pair, active)
  const changes = useMemo(
    () => findChangedLines(shown.before.masked, shown.current.masked),
    [shown],
  )
  const what = output.label
  return (
    <>
      <div class="pane-tools needs-script">
        <CopyButton
          what={what}
          text={current.text}
          source={() => code.current}
          disabled={!current.fresh}
        />
        <button
          type="button"
          class="button"
          disabled={!current.fresh}
          aria-label={`Download .${output.extension}`}
          onClick={() => {
            downloadText(toFileName(fileStem, output.extension), output.toFile(current.text))
          }}
        >
          <Icon name="download" />
          {`.${output.extension}`}
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
      <PaneState output={output} fresh={current.fresh} changes={changes} changedBy={changedBy} />
      <CodePane
        id={output.id}
        label={`${what} output`}
        language={output.language}
        text={reveal ? shown.current.text : shown.current.masked}
        changes={changes}
        payload={payload}
        wrap={wrap}
        active={active}
        codeRef={code}
      />
    </>
  )
}

interface PaneStateProps {
  readonly output: Output
  readonly fresh: boolean
  readonly changes: LineChanges
  readonly changedBy: string | undefined
}

/** The line above the code: what it is for, what the last edit changed, or that it is out of date. */
function PaneState({ output, fresh, changes, changedBy }: PaneStateProps) {
  const words = describeChanges(changes)
  const by = changedBy === undefined ? '' : ` by “${changedBy}”`
  const said = words === '' ? output.purpose : words + by
  const [first] = changes.changed
  const line = first === undefined ? undefined : first + 1
  return (
    <p class="pane-state" data-fresh={fresh}>
      {fresh ? said : 'Last good output. It does not follow the form until the errors are mended.'}
      {fresh && line !== undefined && (
        <>
          {', from '}
          <a
            href={`#${lineId(output.id, line)}`}
            onClick={(event) => {
              event.preventDefault()
              focusLine(output.id, line)
            }}
          >
            line {line}
          </a>
        </>
      )}
    </p>
  )
}
