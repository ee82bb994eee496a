import { useState } from 'preact/hooks'
import type { LineProblem } from '../../cookbook/fleet/read-csv.ts'
import { readHosts } from '../../cookbook/fleet/read-hosts.ts'
import type { NamedInput } from '../../cookbook/initial-values.ts'
import { announce } from '../announce.ts'
import { Icon } from '../Icon.tsx'
import type { FleetAction, FleetState } from './fleet-state.ts'

export interface PasteTableProps {
  readonly state: FleetState
  readonly inputs: readonly NamedInput[]
  readonly dispatch: (action: FleetAction) => void
}

/** A place for a whole table; lines that did not fit are named, and the text stays until all did. */
export function PasteTable({ state, inputs, dispatch }: PasteTableProps) {
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<readonly LineProblem[]>([])
  const labels = new Map(inputs.map(([key, { label }]) => [key, label]))
  const heading = state.columns.map((key) => labels.get(key) ?? key)
  const use = () => {
    const own = state.columns.filter((key) => new Map(inputs).get(key)?.perHost)
    const table = readHosts(text, own, inputs)
    setProblems(table.problems)
    if (table.rows.length === 0) {
      announce('There is no host in this text.')
      return
    }
    dispatch({ type: 'table', table })
    if (table.problems.length === 0) setText('')
    announce(`${table.rows.length} hosts read, with ${table.problems.length} problems.`)
  }
  return (
    <details class="advanced paste needs-script">
      <summary>Paste a table</summary>
      <div class="advanced-fields">
        <div class="field">
          <label class="field-label" for="paste-table">
            Table of hosts
          </label>
          <textarea
            id="paste-table"
            class="control"
            rows={4}
            wrap="off"
            spellcheck={false}
            value={text}
            aria-describedby="paste-table-help"
            onInput={(event) => {
              setText(event.currentTarget.value)
            }}
          />
          <p class="field-help" id="paste-table-help">
            One host a line, copied from a spreadsheet or written with commas, semicolons or tabs:{' '}
            {heading.join(', ')}. A first line of headings may name other questions, too.
          </p>
          {problems.map(({ line, problem, fix }) => (
            <div key={`${line} ${problem}`} data-severity="error">
              <p class="field-message">
                <Icon name="error" />
                <span>
                  <strong>Line {line}: </strong>
                  {problem} {fix}
                </span>
              </p>
            </div>
          ))}
        </div>
        <p class="hosts-actions">
          <button type="button" class="button" disabled={text.trim() === ''} onClick={use}>
            Use these hosts
          </button>
          {state.replaced && (
            <button
              type="button"
              class="button"
              onClick={() => {
                dispatch({ type: 'restore' })
                announce('The table from before is back.')
              }}
            >
              Undo paste
            </button>
          )}
        </p>
      </div>
    </details>
  )
}
