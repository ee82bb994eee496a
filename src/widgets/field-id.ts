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

/** Id of one line of an output; lines count from 1. */
export function lineId(output: string, line: number): string {
  return `output-${output}-line-${line}`
}
