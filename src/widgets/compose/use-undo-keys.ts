import { useEffect } from 'preact/hooks'
import type { HostAction } from './host-state.ts'

/** Fields in which the browser itself undoes what was typed. */
const TYPED_INTO = 'textarea, select, input:not([type=checkbox], [type=file], [type=radio])'

/** Lets Ctrl+Z (⌘Z) go a step back, and with Shift forth, wherever no text is being typed. */
export function useUndoKeys(change: (action: HostAction) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || event.altKey) return
      if (!event.ctrlKey && !event.metaKey) return
      if (event.target instanceof Element && event.target.matches(TYPED_INTO)) return
      event.preventDefault()
      change({ type: event.shiftKey ? 'forth' : 'back' })
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
    }
  }, [change])
}
