import { useState } from 'preact/hooks'
import type { JSX, TargetedEvent } from 'preact'

/** From so many UTF-16 units on, laying out a text takes a browser longer than people wait for a key. */
const HEAVY = 300_000

export interface DocumentControlProps {
  readonly id: string
  readonly value: string
  readonly describedBy: string
  readonly onEdit: (raw: string) => void
  /** The control for a text of usual length; pasting is told to `onPaste`. */
  readonly children: (onPaste: (event: PasteEvent) => void) => JSX.Element
}

type PasteEvent = TargetedEvent<HTMLTextAreaElement, ClipboardEvent>

/** A whole text; a very long one stands aside, so that the page stays quick. */
export function DocumentControl(props: DocumentControlProps) {
  const { id, value, describedBy, onEdit, children } = props
  const [asked, setAsked] = useState(false)
  if (value.length <= HEAVY || asked) {
    return children((event) => {
      const { currentTarget: field, clipboardData } = event
      const text = clipboardData?.getData('text/plain') ?? ''
      if (text.length <= HEAVY) return
      // a browser takes seconds to put it into the field, where it would not stay
      event.preventDefault()
      onEdit(
        field.value.slice(0, field.selectionStart) + text + field.value.slice(field.selectionEnd),
      )
    })
  }
  const millions = (value.length / 1e6).toFixed(1)
  return (
    <div class="control document-aside">
      <p>
        Your text has {millions} million characters. It is not shown here, so that the page stays
        quick.
      </p>
      <p>
        <button
          type="button"
          class="button"
          id={id}
          aria-describedby={describedBy}
          onClick={() => {
            setAsked(true)
          }}
        >
          Edit it all the same
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            onEdit('')
          }}
        >
          Remove it
        </button>
      </p>
    </div>
  )
}
