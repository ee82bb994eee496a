import { buildInput } from '../build-input.ts'
import { findHostnameProblem } from '../hostname.ts'
import type { InputOptions } from '../input.ts'
import { accept } from '../input.ts'

/** A host name as RFC 1123 allows it, no longer than Linux can keep. */
export function hostname<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'hostname',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read: (name) => findHostnameProblem(name) ?? accept(name),
  })
}
