import { buildInput } from '../build-input.ts'
import type { Choice, Input, InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

export interface ChoiceOptions<V extends string> extends Omit<
  InputOptions,
  'example' | 'optional'
> {
  choices: readonly (Choice & { value: V })[]
  default: NoInfer<V>
}

/** One of a few given values. */
export function choice<const V extends string>(options: ChoiceOptions<V>): Input<V> {
  const { choices } = options
  return buildInput<V, InputOptions>(
    { ...options, example: options.default },
    {
      kind: 'choice',
      control: 'choice',
      shared: true,
      choices,
      read(text) {
        const chosen = choices.find(({ value }) => value === text)
        const known = choices.map(({ value }) => value).join(', ')
        return chosen === undefined
          ? refuse(`“${text}” is not one of the choices.`, `Choose one of: ${known}.`)
          : accept(chosen.value)
      },
    },
  )
}
