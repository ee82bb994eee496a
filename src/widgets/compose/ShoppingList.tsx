import { capabilities } from '../../cookbook/capabilities.ts'
import { WHOLE, tellExcluded, titlesOf } from '../../cookbook/compose/words.ts'
import type { SpecId } from '../../cookbook/define-recipe.ts'
import { fieldId } from '../field-id.ts'
import { href } from '../href.ts'
import { Icon } from '../Icon.tsx'
import type { Composition, Host } from './composition.ts'
import { SpecLine } from './SpecLine.tsx'

export interface ShoppingListProps {
  readonly host: Host
  readonly composition: Composition
  readonly onAdd: (slug: string) => void
  readonly onRemove: (slug: string) => void
  readonly onAsk: (spec: SpecId | undefined) => void
}

/** What the host is made of, what is missing, and what does not go together. */
export function ShoppingList(props: ShoppingListProps) {
  const { host, composition, onAdd, onRemove, onAsk } = props
  const { chosen, unmet, excluded } = composition
  return (
    // Findings about the choice of recipes lead here, as others lead to a field.
    <section class="shopping" id={fieldId(WHOLE)} tabIndex={-1} aria-labelledby="shopping-title">
      <h2 class="compose-title" id="shopping-title">
        Your host
      </h2>
      {chosen.length === 0 && <p>Your own text, and no recipe yet.</p>}
      <ol class="shopping-list" aria-label="Chosen recipes">
        {chosen.map(({ slug, title }) => (
          <li key={slug}>
            <a href={href(`recipes/${slug}/`)}>{title}</a>
            <button
              type="button"
              class="button button-small"
              aria-label={`Remove ${title} from your host`}
              onClick={() => {
                onRemove(slug)
              }}
            >
              Remove
            </button>
          </li>
        ))}
      </ol>
      {unmet.map(({ need, by, offers }) => (
        <p key={need} class="finding shopping-finding" data-severity="warning">
          <Icon name="warning" />
          <span>
            <strong>{titlesOf(by)}</strong> {by.length === 1 ? 'needs' : 'need'}{' '}
            {capabilities[need]}.{' '}
            {offers.map(({ slug, title }) => (
              <button
                key={slug}
                type="button"
                class="button button-small"
                onClick={() => {
                  onAdd(slug)
                }}
              >
                Add {title}
              </button>
            ))}
          </span>
        </p>
      ))}
      {excluded.map((pair) => {
        const { problem, fix } = tellExcluded(pair)
        return (
          <p key={problem} class="finding shopping-finding" data-severity="error">
            <Icon name="error" />
            <span>
              {problem} {fix}
            </span>
          </p>
        )
      })}
      <SpecLine host={host} composition={composition} onAsk={onAsk} />
    </section>
  )
}
