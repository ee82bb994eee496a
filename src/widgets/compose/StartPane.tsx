import { titlesOf } from '../../cookbook/compose/words.ts'
import { listParts } from '../../cookbook/compose/composable.ts'
import type { Catalogue, Ingredient } from './catalogue.ts'

export interface StartPaneProps {
  readonly catalogue: Catalogue
  readonly live: boolean
  readonly onChoose: (ingredient: Ingredient) => void
}

/** What stands in the place of the host before there is one: the first step, and ready-made hosts. */
export function StartPane({ catalogue: { presets }, live, onChoose }: StartPaneProps) {
  return (
    <section class="start" aria-labelledby="start-title">
      <h2 class="compose-title" id="start-title">
        Your host
      </h2>
      <p>
        Nothing is in it yet. Add recipes one by one, or begin with a ready-made host and change it.
      </p>
      <ul class="presets" aria-label="Ready-made hosts">
        {presets.map((preset) => (
          <li key={preset.slug}>
            <button
              type="button"
              class="preset needs-script"
              disabled={!live}
              onClick={() => {
                onChoose(preset)
              }}
            >
              <strong>{preset.title}</strong>
              <span>{titlesOf(listParts([preset]))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
