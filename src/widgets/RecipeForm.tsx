import type { Recipe } from '../cookbook/define-recipe.ts'
import { DEPLOY_PREFIX, fillValues, listInputs } from '../cookbook/initial-values.ts'
import type { Problem } from '../cookbook/problem.ts'
import { announce } from './announce.ts'
import { Field } from './Field.tsx'
import { Icon } from './Icon.tsx'
import type { Action, State } from './state.ts'

export interface RecipeFormProps {
  readonly recipe: Recipe
  readonly state: State
  readonly live: boolean
  readonly reveal: boolean
  readonly dispatch: (action: Action) => void
}

/** Both parts of the form, and which keys of the flat state belong to each. */
const parts = [
  { title: 'Your host', owns: (key: string) => !key.startsWith(DEPLOY_PREFIX) },
  { title: 'Where it goes', owns: (key: string) => key.startsWith(DEPLOY_PREFIX) },
]

/** The form. It is disabled until the page is live, so that nothing typed early can get lost. */
export function RecipeForm({ recipe, state, live, reveal, dispatch }: RecipeFormProps) {
  const inputs = listInputs(recipe)
  const filled = fillValues(recipe, state.values)
  return (
    <form
      class="form"
      autocomplete="off"
      aria-label="Settings"
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {parts.map(({ title, owns }) => (
        <fieldset class="form-part" key={title} disabled={!live}>
          <legend>{title}</legend>
          {inputs
            .filter(([key]) => owns(key))
            .map(([key, input]) => (
              <Field
                key={key}
                name={key}
                input={input}
                value={state.values[key] ?? ''}
                problem={dueProblem(state, key)}
                standsFor={input.sameAs === undefined ? undefined : filled[input.sameAs]}
                reveal={reveal}
                onEdit={(raw) => {
                  dispatch({ type: 'edit', input: key, raw })
                }}
                onLeave={() => {
                  dispatch({ type: 'leave', input: key })
                }}
              />
            ))}
        </fieldset>
      ))}
      <ResetButton undo={state.undo !== undefined} dispatch={dispatch} />
    </form>
  )
}

interface ResetButtonProps {
  readonly undo: boolean
  readonly dispatch: (action: Action) => void
}

function ResetButton({ undo, dispatch }: ResetButtonProps) {
  return (
    <p class="form-actions needs-script">
      <button
        type="button"
        class="button"
        onClick={() => {
          dispatch({ type: undo ? 'undo' : 'reset' })
          announce(undo ? 'Your values are back.' : 'All fields hold their examples again.')
        }}
      >
        <Icon name="reset" />
        {undo ? 'Undo reset' : 'Reset to the examples'}
      </button>
    </p>
  )
}

/**
 * The message of a field that may be shown now. Warnings are due at once; an error waits until the
 * reader leaves the field being typed in, for half an address is no mistake yet.
 */
function dueProblem({ evaluation, left, editing }: State, key: string): Problem | undefined {
  const own = evaluation.problems.filter(({ input }) => input === key)
  const error = own.find(({ severity }) => severity === 'error')
  if (!error) return own[0]
  return left.has(key) || editing !== key ? error : undefined
}
