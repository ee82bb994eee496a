import { useEffect, useMemo, useRef } from 'preact/hooks'

import type { RowProblem } from '../../cookbook/fleet/check-rows.ts'
import { readHosts } from '../../cookbook/fleet/read-hosts.ts'
import type { NamedInput } from '../../cookbook/initial-values.ts'
import { announce } from '../announce.ts'
import { cellKey } from './fleet-state.ts'
import type { FleetAction, FleetState } from './fleet-state.ts'
import { HostRow } from './HostRow.tsx'
import { moveInTable } from './move-in-table.ts'
import { PasteTable } from './PasteTable.tsx'
import type { Followed } from './use-fleet.ts'

export interface HostTableProps {
  readonly state: FleetState
  readonly followed: Followed
  /** What a column can ask. */
  readonly inputs: readonly NamedInput[]
  readonly live: boolean
  readonly dispatch: (action: FleetAction) => void
}

/** The table of hosts: one row each, to type in, to paste into, and to walk through by keys. */
export function HostTable({ state, followed, inputs, live, dispatch }: HostTableProps) {
  const { columns, rows, editing, left } = state
  const body = useRef<HTMLTableSectionElement>(null)
  const asked = useMemo(() => {
    const known = new Map(inputs)
    return columns.flatMap((key): NamedInput[] => {
      const input = known.get(key)
      return input ? [[key, input]] : []
    })
  }, [inputs, columns])
  const problems = useMemo(
    () =>
      Map.groupBy(followed.fleet.rowProblems, ({ row }: RowProblem) => followed.rows[row - 1]?.id),
    [followed],
  )
  const focus = useFocusAfter(body, rows.length)

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    const from = cell?.closest('tr')?.sectionRowIndex
    const column = cell?.dataset['column']
    // One field goes into its cell as anywhere else.
    if (from === undefined || column === undefined || !/[\n\t]/.test(text.trim())) return
    event.preventDefault()
    const table = readHosts(text, columns.slice(columns.indexOf(column)), inputs)
    dispatch({ type: 'table', table, from })
    const [problem] = table.problems
    const trouble = problem ? ` Line ${problem.line}: ${problem.problem} ${problem.fix}` : ''
    announce(`${table.rows.length} rows pasted.${trouble}`)
  }
  return (
    <fieldset class="form-part hosts" disabled={!live}>
      <legend>Hosts</legend>
      <div class="hosts-scroll">
        <table class="hosts-table" onPaste={onPaste}>
          <caption class="visually-hidden">
            One host a row. Enter and the arrow keys go from row to row.
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <abbr title="Row">#</abbr>
              </th>
              {asked.map(([key, input]) => (
                <th scope="col" key={key}>
                  {input.label}
                  {input.perHost !== true && (
                    <button
                      type="button"
                      class="hosts-drop needs-script"
                      aria-label={`Remove the column ${input.label}`}
                      onClick={() => {
                        dispatch({ type: 'drop-column', column: key })
                      }}
                    >
                      ×
                    </button>
                  )}
                </th>
              ))}
              <th scope="col">
                <span class="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody
            ref={body}
            onKeyDown={(event) => {
              if (moveInTable(event) !== 'past the end') return
              dispatch({ type: 'add' })
              focus('last')
            }}
          >
            {rows.map((row, index) => (
              <HostRow
                key={row.id}
                row={row}
                number={index + 1}
                columns={asked}
                shared={state.values}
                problems={problems.get(row.id) ?? NONE}
                unfinished={asked
                  .map(([key]) => cellKey(row.id, key))
                  .find((key) => key === editing && !left.has(key))}
                alone={rows.length === 1}
                dispatch={dispatch}
                onRemove={() => {
                  dispatch({ type: 'remove', row: row.id })
                  focus(Math.min(index, rows.length - 2))
                  announce(`Row ${index + 1} removed.`)
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p class="hosts-actions needs-script">
        <button
          type="button"
          class="button"
          onClick={() => {
            dispatch({ type: 'add' })
            focus('last')
          }}
        >
          Add a host
        </button>
      </p>
      <PasteTable state={state} inputs={inputs} dispatch={dispatch} />
    </fieldset>
  )
}

const NONE: readonly RowProblem[] = []

/** Moves focus to a row once the table has changed its length: to a new one, or where one was. */
function useFocusAfter(body: { current: HTMLTableSectionElement | null }, length: number) {
  const wanted = useRef<number | 'last'>()
  useEffect(() => {
    const at = wanted.current
    wanted.current = undefined
    if (at === undefined) return
    const row = body.current?.rows[at === 'last' ? length - 1 : at]
    row?.querySelector<HTMLElement>(at === 'last' ? '.control' : 'button')?.focus()
  }, [body, length])
  return (row: number | 'last') => {
    wanted.current = row
  }
}
