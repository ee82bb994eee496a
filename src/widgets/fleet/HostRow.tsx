import { useMemo } from 'preact/hooks'
import type { RowProblem } from '../../cookbook/fleet/check-rows.ts'
import type { NamedInput } from '../../cookbook/initial-values.ts'
import type { Values } from '../../cookbook/input.ts'
import { controls } from '../controls.tsx'
import { fieldId } from '../field-id.ts'
import { Icon } from '../Icon.tsx'
import { cellKey } from './fleet-state.ts'
import type { FleetAction, Row } from './fleet-state.ts'

export interface HostRowProps {
  readonly row: Row
  /** Where the row stands, counted from 1. */
  readonly number: number
  readonly columns: readonly NamedInput[]
  /** The answers for all hosts, which stand in for an empty cell. */
  readonly shared: Values
  readonly problems: readonly RowProblem[]
  /** The cell that is being typed in for the first time; half an answer is no mistake yet. */
  readonly unfinished: string | undefined
  /** Whether it is the only row, which stays. */
  readonly alone: boolean
  readonly dispatch: (action: FleetAction) => void
  readonly onRemove: () => void
}

/** One host of the table. */
export function HostRow(props: HostRowProps) {
  const { row, number, columns, shared, problems, unfinished, alone, dispatch, onRemove } = props
  const standIns = columns.map(([key, { perHost }]) =>
    perHost === true ? '' : (shared[key] ?? ''),
  )
  // The same element again is not compared, so that a key press costs one row and not all of them.
  // `onRemove` hangs on nothing but what is listed.
  return useMemo(
    () => (
      <tr>
        <th scope="row">{number}</th>
        {columns.map(([key, input], index) => {
          const name = cellKey(row.id, key)
          const own = problems.filter((one) => cellOf(one, columns) === key)
          const error = own.find(({ severity }) => severity === 'error')
          const problem = error && name === unfinished ? undefined : (error ?? own[0])
          const id = fieldId(name)
          const Control = controls[input.control]
          return (
            <td key={key} data-column={key} data-severity={problem?.severity}>
              <label class="visually-hidden" for={id}>
                {`${input.label} of row ${number}`}
              </label>
              <Control
                id={id}
                input={input}
                value={row.values[key] ?? ''}
                standsFor={standIns[index] === '' ? undefined : standIns[index]}
                reveal
                invalid={problem?.severity === 'error'}
                describedBy={problem ? `${id}-message` : ''}
                onEdit={(raw) => {
                  dispatch({ type: 'cell', row: row.id, column: key, raw })
                }}
                onLeave={() => {
                  dispatch({ type: 'leave', input: name })
                }}
              />
              {problem && (
                <p class="field-message" id={`${id}-message`}>
                  <Icon name={problem.severity} />
                  <span>
                    {problem.problem} {problem.fix}
                  </span>
                </p>
              )}
            </td>
          )
        })}
        <td class="hosts-remove">
          <button
            type="button"
            class="button button-small"
            disabled={alone}
            aria-label={`Remove row ${number}`}
            onClick={onRemove}
          >
            ×
          </button>
        </td>
      </tr>
    ),
    [row, number, columns, JSON.stringify([standIns, problems]), unfinished, alone, dispatch],
  )
}

/** The column beside which a problem stands: its own, or the last one for an answer of all hosts. */
function cellOf({ input }: RowProblem, columns: readonly NamedInput[]): string | undefined {
  return columns.some(([key]) => key === input) ? input : columns.at(-1)?.[0]
}
