/** How far each key leads down the table. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }

/**
 * Moves focus to the same column of the row above or below, from a control of one line. Returns what
 * became of the key: Enter in the last row is past the end, where a new row may come.
 */
export function moveInTable(event: KeyboardEvent): 'moved' | 'past the end' | undefined {
  const { key, target } = event
  const step = STEPS[key]
  if (step === undefined || event.isComposing || !(target instanceof HTMLInputElement))
    return undefined
  const column = target.closest('td')?.dataset['column']
  const row = target.closest('tr')
  if (column === undefined || row === null) return undefined
  event.preventDefault()
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling
  const cell = next?.querySelector<HTMLElement>(`td[data-column="${CSS.escape(column)}"] .control`)
  cell?.focus()
  if (cell instanceof HTMLInputElement) cell.select()
  return cell || key !== 'Enter' ? 'moved' : 'past the end'
}
