/** Id of the control of an input; keys hold a dot, which a selector would read as a class. */
export function fieldId(key: string): string {
  return `field-${key.replaceAll('.', '-')}`
}

/** Moves focus to the control of an input and brings it into view. */
export function focusField(key: string): void {
  const control = document.getElementById(fieldId(key))
  control?.focus({ preventScroll: true })
  control?.scrollIntoView({ block: 'center' })
}

/** Asks a pane to show a line, whose number is the detail of the event. */
export const SHOW_LINE = 'showline'

/** Moves focus to one line of an output that is in view, as a link to it would. */
export function focusLine(output: string, line: number): void {
  const target = document.getElementById(lineId(output, line))
  if (target === null) {
    const region = document.querySelector(`[id^="${lineId(output, 0).slice(0, -1)}"]`)
    region?.dispatchEvent(new CustomEvent(SHOW_LINE, { detail: line, bubbles: true }))
  }
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center', inline: 'start' })
}

/** Id of one line of an output; lines count from 1. */
export function lineId(output: string, line: number): string {
  return `output-${output}-line-${line}`
}
