import type { Recipe } from '../cookbook/define-recipe.ts'
import { evaluate } from '../cookbook/evaluate.ts'
import type { Evaluation } from '../cookbook/evaluate.ts'
import { listInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'
import type { Part } from '../deploy/print-plan.ts'
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
  const secrets = typedSecrets(recipe, values)
  if (secrets.length === 0) return ({ pick }) => pick(evaluation)
  const inputs = new Map(listInputs(recipe))
  const examples = secrets.map((key): [string, string] => [key, inputs.get(key)?.example ?? ''])
  const masked = evaluate(recipe, { ...values, ...Object.fromEntries(examples) })
  const payload = masked.deployment?.payload ?? ''
  const hidden = [payload, ...examples.map(([, example]) => example)].filter((text) => text !== '')
  const hide = (text: string) =>
    hidden.reduce((shown, secret) => shown.split(secret).join(MASK), text)
  return ({ pick }) => pick(masked)?.map((part) => mapTexts(part, hide))
}

/** The part with each of its texts replaced. */
function mapTexts(part: Part, change: (text: string) => string): Part {
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
