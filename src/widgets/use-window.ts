import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { SHOW_LINE, focusLine } from './field-id.ts'

/** So many lines are laid out quickly; of a longer text only a part of this length is there. */
const SHOWN = 1000

/**
 * Which lines of a text are shown: all, or a part that can be moved. A link to a line that is not
 * there moves it.
 *
 * @param id names the pane in the ids of its lines
 * @param count how many lines there are
 */
export function useWindow(id: string, count: number) {
  const [start, setStart] = useState(0)
  const [wanted, setWanted] = useState<{ line: number }>()
  const ref = useRef<HTMLDivElement>(null)
  const from = Math.max(0, Math.min(start, count - SHOWN))
  const to = Math.min(count, from + SHOWN)
  /** Puts a line, counted from 0, in the middle. */
  const showAt = useCallback((line: number) => {
    setStart(Math.max(0, line - SHOWN / 2))
  }, [])
  useEffect(() => {
    const region = ref.current
    const onWanted = (event: Event) => {
      const line = (event as CustomEvent<number>).detail
      showAt(line)
      setWanted({ line })
    }
    region?.addEventListener(SHOW_LINE, onWanted)
    return () => {
      region?.removeEventListener(SHOW_LINE, onWanted)
    }
  }, [showAt])
  useEffect(() => {
    if (wanted) focusLine(id, wanted.line)
  }, [id, wanted])
  return { from, to, showAt, ref }
}
