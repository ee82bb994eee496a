import { buildInput } from '../build-input.ts'
import type { Input, InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

export interface ToggleOptions extends Omit<InputOptions, 'example' | 'optional' | 'default'> {
  default: boolean
}

/** A switch; the form holds 'true' or 'false'. */
export function toggle(options: ToggleOptions): Input<boolean> {
  const text = String(options.default)
  return buildInput<boolean, InputOptions>(
    { ...options, default: text, example: text },
    {
      kind: 'toggle',
      control: 'switch',
      shared: true,
      read: (value) =>
        value === 'true' || value === 'false'
          ? accept(value === 'true')
          : refuse(`“${value}” is neither on nor off.`, 'Turn the switch on or off.'),
    },
  )
}
