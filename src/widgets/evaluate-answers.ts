import type { Recipe } from '../cookbook/define-recipe.ts'
import type { Evaluation } from '../cookbook/evaluate.ts'
import { evaluateInSteps } from '../cookbook/evaluate.ts'
import { carryValues, followed } from '../cookbook/follow.ts'
import type { Values } from '../cookbook/input.ts'
import type { Steps } from '../engine/index.ts'
import { displayInSteps } from './secrets.ts'
import type { Display } from './secrets.ts'

/** Answers with what came of them. */
export interface Shown {
  readonly recipe: Recipe
  readonly values: Values
  readonly evaluation: Evaluation
  readonly display: Display
}

/**
 * Evaluates answers, in steps. Where the recipe follows them, so do the defaults that nobody touched.
 *
 * @param from what the recipe was for the answers before
 */
export function* evaluateAnswers(asked: Recipe, from: Recipe, typed: Values): Steps<Shown> {
  const recipe = followed(asked, typed)
  const values = asked.follow ? carryValues(from, recipe, typed) : typed
  const evaluation = yield* evaluateInSteps(recipe, values)
  const display = yield* displayInSteps(recipe, values, evaluation)
  return { recipe, values, evaluation, display }
}
