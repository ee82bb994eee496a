import type { SpecId } from '../../cookbook/define-recipe.ts'
import { specs } from '../../engine/index.ts'
import type { Composition, Host } from './composition.ts'

export interface SpecLineProps {
  readonly host: Host
  readonly composition: Composition
  readonly onAsk: (spec: SpecId | undefined) => void
}

/** Which spec the Butane is written in, why, and how to have another one. */
export function SpecLine({ host, composition: { recipe, because }, onAsk }: SpecLineProps) {
  const variant = recipe.spec.split(' ')[0]
  return (
    <p class="spec-line">
      <span>
        Written in <strong>{recipe.spec}</strong>, {because}.
      </span>
      {host.text === undefined && (
        <label>
          Spec{' '}
          <select
            class="control"
            value={host.spec ?? ''}
            onChange={(event) => {
              onAsk((event.currentTarget.value || undefined) as SpecId | undefined)
            }}
          >
            <option value="">the lowest that will do</option>
            {specs
              .filter((spec) => spec.variant === variant)
              .map(({ id }) => (
                <option key={id} value={id}>
                  {id}
                </option>
              ))}
          </select>
        </label>
      )}
    </p>
  )
}
