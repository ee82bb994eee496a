import { useMemo, useState } from 'preact/hooks'
import type { Recipe } from '../../cookbook/define-recipe.ts'
import type { Host } from '../../cookbook/fleet/host.ts'
import { OutputPane } from '../OutputPane.tsx'
import { outputs } from '../outputs.ts'
import { displayOf } from '../secrets.ts'

export interface HostPaneProps {
  readonly recipe: Recipe
  readonly hosts: readonly Host[]
  /** Which host is shown, counted from 0. */
  readonly chosen: number
  /** Whether secrets are masked. */
  readonly masked: boolean
  readonly onChoose: (host: number) => void
}

/** The steps, the Butane and the Ignition of one host. */
export function HostPane({ recipe, hosts, chosen, masked, onChoose }: HostPaneProps) {
  const [wrap, setWrap] = useState(false)
  const host = hosts[chosen]
  const display = useMemo(
    () => host && displayOf(recipe, host.values, host.evaluation),
    [recipe, host],
  )
  if (host === undefined || display === undefined) return null
  const { evaluation } = host
  return (
    <div class="one-host">
      <label class="one-host-choice">
        <span>Host</span>
        <select
          class="control"
          value={String(chosen)}
          onChange={(event) => {
            onChoose(Number(event.currentTarget.value))
          }}
        >
          {hosts.map(({ evaluation: { stem } }, index) => (
            <option key={index} value={String(index)} selected={index === chosen}>
              {`${index + 1}: ${stem}`}
            </option>
          ))}
        </select>
      </label>
      {outputs.map((output) => {
        const parts = output.pick(evaluation)
        const state = { parts: parts ?? [], masked: display(output) ?? [], fresh: true }
        return (
          <section key={output.id} aria-label={output.label}>
            <h4 class="one-host-title">{output.label}</h4>
            {parts === undefined ? (
              <p class="pane-hint">Mend the problems of this host first.</p>
            ) : (
              <OutputPane
                id={output.id}
                purpose={output.purpose(evaluation)}
                current={state}
                before={state}
                changedBy={undefined}
                active
                reveal={!masked}
                wrap={wrap}
                onWrap={setWrap}
              />
            )}
          </section>
        )
      })}
    </div>
  )
}
