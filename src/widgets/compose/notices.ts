import type { DiffLine } from '../../cookbook/diff-lines.ts'
import { joinWords } from '../../cookbook/compose/words.ts'
import { describeDrift, record } from '../../cookbook/share/drift.ts'
import type { Opened } from '../../cookbook/share/project.ts'
import type { Kit } from './shared-host.ts'

/** Something to say about a host that was opened. */
export interface Notice {
  readonly severity: 'error' | 'warning' | 'info'
  readonly title: string
  readonly text: string
  /** The Butane then and now. */
  readonly lines?: readonly DiffLine[]
}

/** What a reader should know about a project that was read: that it makes something else today. */
export function noticesOf({ project, recorded, ignored }: Opened, kit: Kit): Notice[] {
  const { changed, recipes, lines } = describeDrift(recorded, record(project, kit.cookbook))
  const titles = recipes.map((slug) => kit.catalogue.bySlug.get(slug)?.title ?? slug)
  const cause =
    titles.length > 0
      ? `${joinWords(titles)} ${titles.length === 1 ? 'has' : 'have'} changed since.`
      : 'How recipes are merged or translated has changed since.'
  const drift: Notice = {
    severity: 'warning',
    title: `This host comes out differently than with Kindling ${project.engine}`,
    text: `${cause} Look the result over before you deploy it.`,
    ...(lines && { lines }),
  }
  const lost: Notice = {
    severity: 'info',
    title: 'Some answers were not taken over',
    text: `No recipe here asks for them, or takes them, today: ${ignored.join(', ')}.`,
  }
  return [...(changed ? [drift] : []), ...(ignored.length > 0 ? [lost] : [])]
}

/** A link or a file that cannot be opened. */
export function refusal(problem: string, fix: string): Notice {
  return { severity: 'error', title: problem, text: fix }
}
