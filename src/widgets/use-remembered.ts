import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Recipe } from '../cookbook/define-recipe.ts'
import { freshValues } from './fresh-values.ts'
import { forget, recall, remember } from './remember.ts'
import type { Action } from './state.ts'

/**
 * Fills in what the browser kept once the page is live, and what is made for the visit, and keeps what
 * the reader then changes.
 * Returns the dispatch to use, whether anything is kept, and how to forget it.
 */
export function useRemembered(recipe: Recipe, live: boolean, change: (action: Action) => void) {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    if (!live) return
    const recalled = recall(recipe)
    const values = { ...freshValues(recipe), ...recalled }
    if (Object.keys(values).length === 0) return
    setKept(Object.keys(recalled).length > 0)
    change({ type: 'fill', values })
  }, [live, recipe, change])
  const dispatch = useCallback(
    (action: Action) => {
      change(action)
      if (action.type === 'edit' && remember(recipe, action.input, action.raw)) setKept(true)
    },
    [recipe, change],
  )
  const onForget = useCallback(() => {
    forget()
    setKept(false)
  }, [])
  return { dispatch, kept, onForget }
}
