import type { Adoption } from '../../cookbook/adopt/adopt.ts'
import { lineId } from '../field-id.ts'
import type { Ingredient } from './catalogue.ts'

export interface AdoptionReportProps {
  readonly adoption: Adoption
  readonly chosen: readonly Ingredient[]
  /** Brings a line of the Butane pane into view. */
  readonly onLine: (line: number) => void
}

/** What became of the reader's text: what was added where, what was left out, what was left alone. */
export function AdoptionReport({ adoption, chosen, onLine }: AdoptionReportProps) {
  const { added, conflicts, notUnderstood } = adoption
  const titleOf = (origin: string) => chosen.find(({ slug }) => slug === origin)?.title ?? origin
  const lists = [
    {
      title: 'Added',
      items: added.map(({ path, origin, lines }) => ({
        line: lines.from,
        text: `${path}, by ${titleOf(origin)}`,
      })),
    },
    {
      title: 'Left out, because your text says otherwise',
      items: conflicts.map(({ path, origin, reason, line }) => ({
        line,
        text: `${path}, which ${titleOf(origin)} wants: ${reason}`,
      })),
    },
    {
      title: 'Left as it is, because it was not understood',
      items: notUnderstood.map(({ path, reason, line }) => ({ line, text: `${path}: ${reason}` })),
    },
  ].filter(({ items }) => items.length > 0)
  if (lists.length === 0) return null
  return (
    <details class="adoption" open={conflicts.length + notUnderstood.length > 0 || undefined}>
      <summary>
        Your text: {added.length} added, {conflicts.length} left out
      </summary>
      {lists.map(({ title, items }) => (
        <section key={title}>
          <h4>{title}</h4>
          <ul>
            {items.map(({ line, text }) => (
              <li key={`${line} ${text}`}>
                <a
                  href={`#${lineId('butane', line)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    onLine(line)
                  }}
                >
                  Line {line}
                </a>
                : {text}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
