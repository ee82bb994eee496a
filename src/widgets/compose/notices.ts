import type { DiffLine } from '../../cookbook/diff-lines.ts'
import { joinWords } from '../../cookbook/compose/words.ts'
import { describeDrift, record } from '../../cookbook/share/drift.ts'
import type { Inputs } from '../../cookbook/input.ts'
import type { Opened } from '../../cookbook/share/project.ts'
import { BASE } from '../../cookbook/share/project.ts'
import { countAnswers } from '../withheld.ts'
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
  const inputs = kit.cookbook.inputsOf(project.recipes)
  const lost: Notice = {
    severity: 'info',
    title: 'Some answers were not taken over',
    text: `No recipe here asks for them today, or they are none that may travel: ${nameAll(ignored, inputs)}.`,
  }
  return [
    ...(changed ? [drift] : []),
    ...(ignored.length > 0 ? [lost] : []),
    ...missingNotice(project.missing ?? [], inputs),
  ]
}

/** What whoever made a link or a file kept to themselves, so that it has to be typed again. */
export function missingNotice(keys: readonly string[], inputs: Inputs): Notice[] {
  if (keys.length === 0) return []
  return [
    {
      severity: 'warning',
      title: `${countAnswers(keys.length)} missing here`,
      text: `Secrets and free text stay where they were typed. To be typed anew: ${nameAll(keys, inputs)}.`,
    },
  ]
}

/** Anybody may have written the keys, so one that is nobody's is not repeated as it is. */
function nameAll(keys: readonly string[], inputs: Inputs): string {
  const names = keys.map((key) => {
    if (key === BASE) return 'the Butane config of your own'
    if (Object.hasOwn(inputs, key)) return inputs[key]?.label ?? key
    return /^[\w.]{1,40}$/.test(key) ? key : 'one of an odd name'
  })
  return joinWords([...new Set(names)])
}

/** Up to so many UTF-16 units, recipes are written into a text between two keys. */
const LONGEST_BESIDE = 300_000

/** What is said of a text that is too long to have recipes written into it; undefined for any other. */
export function tooLong({ length }: string): Notice | undefined {
  if (length <= LONGEST_BESIDE) return undefined
  return refusal(
    `That text has ${length.toLocaleString('en')} characters`,
    `Recipes are written into texts of up to ${LONGEST_BESIDE.toLocaleString('en')}. The page “Your own configuration” takes longer ones.`,
  )
}

/** A link or a file that cannot be opened. */
export function refusal(problem: string, fix: string): Notice {
  return { severity: 'error', title: problem, text: fix }
}
