import { useEffect, useReducer } from 'preact/hooks'
import type { Recipe } from '../cookbook/define-recipe.ts'
import { updateAddLinks } from './add-link.ts'
import { updateProse } from './prose-values.ts'
import type { Action, Evaluated, State } from './state.ts'
import { reduce, startState } from './state.ts'
import { useLive } from './use-live.ts'
import { useSlices } from './use-slices.ts'
import { useRemembered } from './use-remembered.ts'
import { Workbench } from './Workbench.tsx'

/** A recipe's page: its workbench, and the prose that follows the answers. */
export function RecipeApp({ recipe }: { recipe: Recipe }) {
  const live = useLive()
  const [state, change] = useReducer(
    (current: State, action: Action | Evaluated) => reduce(recipe, current, action),
    recipe,
    startState,
  )
  const { dispatch, kept, onForget } = useRemembered(recipe, live, change)
  useSlices(recipe, state, change)
  useEffect(() => {
    if (live) updateProse(recipe, state.accepted)
  }, [live, recipe, state.accepted])
  useEffect(() => {
    if (live) updateAddLinks(recipe, state.values)
  }, [live, recipe, state.values])
  return (
    <Workbench
      recipe={state.recipe}
      state={state}
      live={live}
      dispatch={dispatch}
      kept={kept}
      onForget={onForget}
      note={
        <>
          This browser runs no scripts, so the form below does nothing. The results are those of the
          example values: take the Butane, put your own values in, and run the official{' '}
          <code>butane --strict</code> on it.
        </>
      }
    />
  )
}
