import { useEffect, useRef, useState } from 'preact/hooks'
import { announce } from './announce.ts'
import { copyText, describeCopy } from './copy-text.ts'
import { Icon } from './Icon.tsx'

export interface CopyButtonProps {
  /** What is copied, for the label: "Copy command". */
  readonly what: string
  readonly text: string
  /** What is selected when no way to the clipboard is open; null where the screen shows another text. */
  readonly source: () => Element | null
  readonly disabled: boolean
  /** What stands on the button, where "Copy" alone would not do. */
  readonly label?: string
}

const SHOWN_FOR = 2000
const words = { copied: 'Copied', selected: 'Press Ctrl+C', blocked: 'Blocked' } as const

/** Copies a text and says so, on the button and in the live region. */
export function CopyButton({ what, text, source, disabled, label = 'Copy' }: CopyButtonProps) {
  const [done, setDone] = useState<string>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  const copy = async () => {
    const outcome = await copyText(text, source())
    announce(describeCopy(outcome, what))
    setDone(words[outcome])
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setDone(undefined)
    }, SHOWN_FOR)
  }
  return (
    <button
      type="button"
      class="button button-strong"
      disabled={disabled}
      aria-label={done === undefined ? `Copy ${what}` : undefined}
      onClick={() => void copy()}
    >
      <Icon name={done === undefined ? 'copy' : 'ok'} />
      <span class="button-label">{done ?? label}</span>
    </button>
  )
}
