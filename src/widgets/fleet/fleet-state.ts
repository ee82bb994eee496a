import type { Recipe } from '../../cookbook/define-recipe.ts'
import { exampleRows, nextRow, perHostInputs } from '../../cookbook/fleet/columns.ts'
import type { HostTable } from '../../cookbook/fleet/read-hosts.ts'
import { initialValues } from '../../cookbook/initial-values.ts'
import type { Values } from '../../cookbook/input.ts'
import { untouchedValues } from '../fresh-values.ts'
import type { Action as FormAction } from '../state.ts'

/** A row of the table; its id stays when rows above it go. */
export interface Row {
  readonly id: number
  /** Raw answers by the key of their column. */
  readonly values: Values
}

export interface Table {
  /** Keys of the inputs that each row answers. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** What the reader has typed: the answers for all hosts, and the table. */
export interface FleetState extends Table {
  readonly values: Values
  /** The field or cell that is being edited. */
  readonly editing: string | undefined
  /** Fields and cells that the reader has left once. */
  readonly left: ReadonlySet<string>
  /** What "Undo reset" goes back to. */
  readonly undo: Values | undefined
  /** The table before another one took its place. */
  readonly replaced: Table | undefined
}

export type TableAction =
  | { readonly type: 'cell'; readonly row: number; readonly column: string; readonly raw: string }
  | { readonly type: 'add' }
  | { readonly type: 'remove'; readonly row: number }
  | { readonly type: 'drop-column'; readonly column: string }
  /** A table takes the place of the old one, or goes over it from a row on. */
  | { readonly type: 'table'; readonly table: HostTable; readonly from?: number }
  | { readonly type: 'restore' }

/** An action of the form, which knows nothing of the table, or of the table. */
export type FleetAction = FormAction | TableAction

/** The state a page starts with: the recipe's defaults and two hosts. */
export function startFleet(recipe: Recipe): FleetState {
  return {
    columns: perHostInputs(recipe).map(([key]) => key),
    rows: withIds(exampleRows(recipe), []),
    values: initialValues(recipe),
    editing: undefined,
    left: new Set(),
    undo: undefined,
    replaced: undefined,
  }
}

/** The next state; pure. */
export function reduceFleet(recipe: Recipe, state: FleetState, action: FleetAction): FleetState {
  const { columns, rows, values } = state
  switch (action.type) {
    case 'edit':
      return {
        ...state,
        values: { ...values, [action.input]: action.raw },
        editing: action.input,
        undo: undefined,
      }
    case 'fill':
      return { ...state, values: { ...values, ...action.values }, editing: undefined }
    case 'leave':
      return state.left.has(action.input)
        ? state
        : { ...state, left: new Set([...state.left, action.input]) }
    case 'reset':
      return { ...state, values: untouchedValues(recipe), editing: undefined, undo: values }
    case 'undo':
      return { ...state, values: state.undo ?? values, editing: undefined, undo: undefined }
    case 'cell':
      return {
        ...state,
        rows: rows.map((row) =>
          row.id === action.row
            ? { ...row, values: { ...row.values, [action.column]: action.raw } }
            : row,
        ),
        editing: cellKey(action.row, action.column),
      }
    case 'add':
      return {
        ...state,
        rows: [...rows, ...withIds([nextRow(recipe, rows.at(-1)?.values ?? {})], rows)],
      }
    case 'remove':
      return { ...state, rows: rows.filter(({ id }) => id !== action.row) }
    case 'drop-column':
      return {
        ...state,
        columns: columns.filter((key) => key !== action.column),
        rows: rows.map((row) => ({ ...row, values: without(row.values, action.column) })),
      }
    case 'table':
      return {
        ...state,
        ...takeTable(state, action.table, action.from),
        replaced: { columns, rows },
      }
    case 'restore':
      return { ...state, ...state.replaced, replaced: undefined }
  }
}

/** Names a cell among the fields of the page. */
export function cellKey(row: number, column: string): string {
  return `row${row}.${column}`
}

function takeTable({ columns, rows }: Table, table: HostTable, from: number | undefined): Table {
  if (from === undefined) return { columns: table.columns, rows: withIds(table.rows, rows) }
  const over = table.rows.slice(0, rows.length - from)
  return {
    columns: [...columns, ...table.columns.filter((key) => !columns.includes(key))],
    rows: [
      ...rows.map((row, index) => {
        const own = index < from ? undefined : over[index - from]
        return own ? { ...row, values: { ...row.values, ...own } } : row
      }),
      ...withIds(table.rows.slice(over.length), rows),
    ],
  }
}

/** Gives rows ids that no row has had. */
function withIds(values: readonly Values[], taken: readonly Row[]): Row[] {
  const start = 1 + Math.max(0, ...taken.map(({ id }) => id))
  return values.map((own, index) => ({ id: start + index, values: own }))
}

function without(values: Values, key: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([own]) => own !== key))
}
