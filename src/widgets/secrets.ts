import type { Recipe } from '../cookbook/define-recipe.ts'
import { evaluateInSteps } from '../cookbook/evaluate.ts'
import type { Evaluation } from '../cookbook/evaluate.ts'
import { listInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'
import type { Part } from '../deploy/print-plan.ts'
import { finish } from '../engine/index.ts'
import type { Steps } from '../engine/index.ts'
import type { Output } from './outputs.ts'
import { MASK } from './render-value.ts'

/** The masked form of the parts of one output. */
export type Display = (output: Output) => readonly Part[] | undefined

/** Keys of the secrets that have been typed. */
export function typedSecrets(recipe: Recipe, values: Values): string[] {
  return listInputs(recipe)
    .filter(([key, { secret }]) => secret && (values[key] ?? '').trim() !== '')
    .map(([key]) => key)
}

/**
 * What the panes may show. The shown text is not made by blotting out the secret, which would have
 * to find it in every form it can take (quoted, hashed, base64): the recipe is evaluated again with
 * the input's public example in its place, so the shown text never depends on the secret at all.
 */
export function displayOf(recipe: Recipe, values: Values, evaluation: Evaluation): Display {
  return finish(displayInSteps(recipe, values, evaluation))
}

/** The same in steps. */
export function* displayInSteps(
  recipe: Recipe,
  values: Values,
  evaluation: Evaluation,
): Steps<Display> {
  const examples = secretExamples(recipe, values)
  if (Object.keys(examples).length === 0) return ({ pick }) => pick(evaluation)
  const masked = yield* evaluateInSteps(recipe, { ...values, ...examples })
  const hide = hideTexts([masked.deployment?.payload ?? '', ...Object.values(examples)])
  return ({ pick }) => pick(masked)?.map((part) => mapTexts(part, hide))
}

/** The public examples of the secrets that have been typed. */
export function secretExamples(recipe: Recipe, values: Values): Values {
  const inputs = new Map(listInputs(recipe))
  return Object.fromEntries(
    typedSecrets(recipe, values).map((key) => [key, inputs.get(key)?.example ?? '']),
  )
}

/** Makes a function that puts the mask in the place of texts. */
export function hideTexts(texts: readonly string[]): (text: string) => string {
  const hidden = texts.filter((text) => text !== '')
  return (text) => hidden.reduce((shown, secret) => shown.split(secret).join(MASK), text)
}

/** The part with each of its texts replaced. */
export function mapTexts(part: Part, change: (text: string) => string): Part {
  switch (part.kind) {
    case 'text':
      return part
    case 'code':
      return { ...part, text: change(part.text) }
    case 'fields':
      return {
        ...part,
        fields: part.fields.map(({ label, value }) => ({ label, value: change(value) })),
      }
  }
}
