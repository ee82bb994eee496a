/** How far copying got: done, or only the text is selected and the reader presses the keys, or not at all. */
export type CopyOutcome = 'copied' | 'selected' | 'blocked'

/**
 * Copies text to the clipboard. Plain http has no `navigator.clipboard`, so the old command comes
 * next; where that is refused too, the contents of `source` are selected for the reader.
 */
export async function copyText(text: string, source: Element | null): Promise<CopyOutcome> {
  if (await writeClipboard(text)) return 'copied'
  if (copyByCommand(text)) return 'copied'
  if (!source) return 'blocked'
  document.getSelection()?.selectAllChildren(source)
  return 'selected'
}

/** The sentence for the live region after a copy. */
export function describeCopy(outcome: CopyOutcome, what: string): string {
  switch (outcome) {
    case 'copied':
      return `${what} copied.`
    case 'selected':
      return `This browser blocks copying. ${what} is selected: press Ctrl+C or ⌘C.`
    case 'blocked':
      return `This browser blocks copying. Download ${what} instead.`
  }
}

async function writeClipboard(text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard }
  if (!clipboard) return false
  try {
    await clipboard.writeText(text)
    return true
  } catch {
    // No permission, or the page is not focused.
    return false
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement
  const area = document.createElement('textarea')
  area.className = 'visually-hidden'
  area.value = text
  document.body.append(area)
  area.select()
  let copied: boolean
  try {
    // The only way to the clipboard on plain http.
    copied = document.execCommand('copy')
  } catch {
    copied = false
  }
  area.remove()
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return copied
}
