import type { Recipe } from '../cookbook/define-recipe.ts'
import type { NamedInput } from '../cookbook/initial-values.ts'
import { DEPLOY_PREFIX, fillValues } from '../cookbook/initial-values.ts'
import type { Problem } from '../cookbook/problem.ts'
import { announce } from './announce.ts'
import { Field } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { Remembered } from './Remembered.tsx'
import type { Action, State } from './state.ts'

/** What the form shows of the page's state. */
export interface FormState extends Pick<State, 'values' | 'left' | 'editing' | 'undo'> {
  readonly evaluation: Pick<State['evaluation'], 'problems'>
}

export interface RecipeFormProps {
  readonly recipe: Recipe
  /** The questions to ask, in their order. */
  readonly inputs: readonly NamedInput[]
  readonly state: FormState
  readonly live: boolean
  readonly reveal: boolean
  readonly dispatch: (action: Action) => void
  /** Whether the browser keeps settings for the next visit. */
  readonly kept: boolean
  readonly onForget: () => void
  /** How the questions about the host are divided; by default they are one part. */
  readonly hostParts?: readonly FormPart[]
}

/** A part of the form, and which keys of the flat state belong to it. */
export interface FormPart {
  readonly title: string
  readonly owns: (key: string) => boolean
}

const place: FormPart = {
  title: 'Where it goes',
  owns: (key) => key.startsWith(DEPLOY_PREFIX),
}
const wholeHost: readonly FormPart[] = [{ title: 'Your host', owns: (key) => !place.owns(key) }]

/** The form. It is disabled until the page is live, so that nothing typed early can get lost. */
export function RecipeForm(props: RecipeFormProps) {
  const { inputs, state, live, dispatch, kept, onForget, hostParts = wholeHost } = props
  return (
    <form
      class="form"
      autocomplete="off"
      aria-label="Settings"
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {[...hostParts, place].map(({ title, owns }) => {
        const own = inputs.filter(([key]) => owns(key))
        if (own.length === 0) return null
        return (
          <fieldset class="form-part" key={title} disabled={!live}>
            <legend>{title}</legend>
            <Fields {...props} inputs={own.filter(([, { advanced }]) => !advanced)} />
            <Advanced {...props} inputs={own.filter(([, { advanced }]) => advanced)} />
            {title === place.title && <Remembered kept={kept} onForget={onForget} />}
          </fieldset>
        )
      })}
      <ResetButton undo={state.undo !== undefined} dispatch={dispatch} />
    </form>
  )
}

function Fields({ recipe, state, reveal, dispatch, inputs }: RecipeFormProps) {
  const filled = fillValues(recipe, state.values)
  return (
    <>
      {inputs.map(([key, input]) => (
        <Field
          key={key}
          name={key}
          input={input}
          value={state.values[key] ?? ''}
          problem={dueProblem(state, key)}
          standsFor={input.sameAs === undefined ? undefined : filled[input.sameAs]}
          reveal={reveal}
          dispatch={dispatch}
        />
      ))}
    </>
  )
}

/** Settings whose defaults mostly fit, folded away; how many differ stands on the fold. */
function Advanced(props: RecipeFormProps) {
  const { inputs, state } = props
  if (inputs.length === 0) return null
  const changed = inputs.filter(([key, input]) => state.values[key] !== input.default).length
  const wrong = inputs.some(([key]) => dueProblem(state, key)?.severity === 'error')
  return (
    <details class="advanced" open={wrong || undefined}>
      <summary>
        More settings
        {changed > 0 && <span class="advanced-count">{changed} changed</span>}
      </summary>
      <div class="advanced-fields">
        <Fields {...props} />
      </div>
    </details>
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
function dueProblem({ evaluation, left, editing }: FormState, key: string): Problem | undefined {
  const own = evaluation.problems.filter(({ input }) => input === key)
  const error = own.find(({ severity }) => severity === 'error')
  if (!error) return own[0]
  return left.has(key) || editing !== key ? error : undefined
}
