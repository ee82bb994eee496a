import type { Recipe } from '../cookbook/define-recipe.ts'
import { evaluate } from '../cookbook/evaluate.ts'
import type { Evaluation } from '../cookbook/evaluate.ts'
import type { Deployment } from '../cookbook/deploy/deployment.ts'
import { initialValues } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'
import type { Part } from '../deploy/print-plan.ts'
import { finish } from '../engine/index.ts'
import { evaluateAnswers } from './evaluate-answers.ts'
import type { Shown } from './evaluate-answers.ts'
import { untouchedValues } from './fresh-values.ts'
import type { PerOutput } from './outputs.ts'
import { mapOutputs } from './outputs.ts'
import { isLong } from './long-text.ts'
import { displayOf } from './secrets.ts'

/** The newest good parts of one output. */
export interface OutputState {
  /** What is copied and downloaded. */
  readonly parts: readonly Part[]
  /** What is shown: the same with secrets masked. */
  readonly masked: readonly Part[]
  /** False while the form is in error, so that the parts belong to earlier answers. */
  readonly fresh: boolean
}

/** The one state behind form, panes and prose. */
export interface State {
  /** The recipe that the answers are to: where it follows them, what it is for those that were evaluated. */
  readonly recipe: Recipe
  /** Raw text of every input, as typed. */
  readonly values: Values
  /** The same, but an answer in error keeps its last accepted text; the prose shows these. */
  readonly accepted: Values
  readonly evaluation: Evaluation
  /** The answers are being evaluated in slices, so that `evaluation` is still of earlier ones. */
  readonly pending: boolean
  /** The newest good deployment, for what is said about it. */
  readonly deployment: Deployment | undefined
  readonly outputs: PerOutput<OutputState>
  /** The outputs that changed lines are marked against: those before the running edit began. */
  readonly before: PerOutput<OutputState>
  /** The input being edited; its keystrokes together are one change. */
  readonly editing: string | undefined
  /** Inputs the reader has left once: only these show their error beside them. */
  readonly left: ReadonlySet<string>
  /** What "Undo reset" goes back to. */
  readonly undo: Values | undefined
}

export type Action =
  | { readonly type: 'edit'; readonly input: string; readonly raw: string }
  /** Several answers at once: a one-click fix, or what the browser remembered. */
  | { readonly type: 'fill'; readonly values: Values }
  | { readonly type: 'leave'; readonly input: string }
  | { readonly type: 'reset' }
  | { readonly type: 'undo' }

/** What came of answers that were evaluated in slices. */
export interface Evaluated extends Shown {
  readonly type: 'evaluated'
  /** The answers as typed. */
  readonly typed: Values
}

/** The state with the recipe's own defaults; the build renders it, the browser starts from it. */
export function startState(recipe: Recipe): State {
  const values = initialValues(recipe)
  const evaluation = evaluate(recipe, values)
  const display = displayOf(recipe, values, evaluation)
  const outputs = mapOutputs((output) => ({
    parts: output.pick(evaluation) ?? [],
    masked: display(output) ?? [],
    fresh: output.pick(evaluation) !== undefined,
  }))
  return {
    recipe,
    values,
    accepted: values,
    evaluation,
    pending: false,
    deployment: evaluation.deployment,
    outputs,
    before: outputs,
    editing: undefined,
    left: new Set(),
    undo: undefined,
  }
}

/** The next state; pure, so that every walk through the form can be tested without a page. */
export function reduce(recipe: Recipe, state: State, action: Action | Evaluated): State {
  switch (action.type) {
    case 'edit': {
      const before = action.input === state.editing ? state.before : state.outputs
      const values = { ...state.values, [action.input]: action.raw }
      return { ...answer(recipe, state, values), before, editing: action.input, undo: undefined }
    }
    case 'fill': {
      const values = { ...state.values, ...action.values }
      return { ...answer(recipe, state, values), before: state.outputs, editing: undefined }
    }
    case 'evaluated':
      // answers that were typed meanwhile are under way themselves
      return action.typed === state.values ? show(state, action) : state
    case 'leave':
      return state.left.has(action.input)
        ? state
        : { ...state, left: new Set([...state.left, action.input]) }
    case 'reset':
      return {
        ...answer(recipe, state, untouchedValues(recipe)),
        before: state.outputs,
        editing: undefined,
        left: new Set(),
        undo: state.values,
      }
    case 'undo':
      return {
        ...answer(recipe, state, state.undo ?? state.values),
        before: state.outputs,
        editing: undefined,
        undo: undefined,
      }
  }
}

/** Puts new answers into a state; a long text is left to be evaluated in slices. */
function answer(asked: Recipe, state: State, typed: Values): State {
  if (isLong(asked, typed)) {
    const outputs = mapOutputs(({ id }) => ({ ...state.outputs[id], fresh: false }))
    return { ...state, values: typed, outputs, pending: true }
  }
  return show(state, finish(evaluateAnswers(asked, state.recipe, typed)))
}

/** Puts what came of answers into a state; an output that cannot be made keeps its last good parts. */
function show(state: State, { recipe, values, evaluation, display }: Shown): State {
  const wrong = new Set(
    evaluation.problems.filter(({ severity }) => severity === 'error').map(({ input }) => input),
  )
  const accepted = Object.entries(values).map(([key, raw]): [string, string] => [
    key,
    wrong.has(key) ? (state.accepted[key] ?? '') : raw,
  ])
  const outputs = mapOutputs((output) => {
    const parts = output.pick(evaluation)
    return parts === undefined
      ? { ...state.outputs[output.id], fresh: false }
      : { parts, masked: display(output) ?? [], fresh: true }
  })
  return {
    ...state,
    recipe,
    values,
    accepted: Object.fromEntries(accepted),
    evaluation,
    pending: false,
    deployment: evaluation.deployment ?? state.deployment,
    outputs,
  }
}
