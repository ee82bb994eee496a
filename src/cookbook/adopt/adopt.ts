/** Recipes merged into a Butane text that the reader brings along. */
import { lineAt, openDocument } from '../../engine/index.ts'
import type { Fragment } from '../fragment.ts'
import { insert } from './insertion.ts'
import type { Span } from './insertion.ts'
import { merge } from './merge.ts'
import type { Clash } from './merge.ts'
import { markOf } from './print.ts'
import { survey } from './survey.ts'
import type { Survivor } from './survey.ts'

/** What a recipe brings. */
export interface Addition {
  /** Names the recipe in the result, for example its slug. */
  origin: string
  /** Names the recipe in the text, above what it added. */
  title: string
  fragment: Fragment
}

/** Lines count from 1 in `text`, in the reader's own text where that is undefined. */
export interface Adoption {
  /** The reader's text with the additions; undefined when the text cannot be read. */
  text: string | undefined
  /** Why the text cannot be read, in Butane's words. */
  problem: string | undefined
  /** What was added, the lines of its comment and of an empty line included. */
  added: {
    path: string
    origin: string
    lines: { from: number; to: number }
    /** It is in flow style within a line of the reader's, and that line is in `lines`, too. */
    inline: boolean
  }[]
  /** What was not added, since the reader's text says something else or has no place for it. */
  conflicts: {
    path: string
    origin: string
    /** What the text says; undefined when it says nothing. */
    yours: unknown
    theirs: unknown
    /** Why, as the end of a sentence. */
    reason: string
    line: number
  }[]
  /** What the text said already, or a recipe before. */
  present: { path: string; origin: string }[]
  /** What stays untouched without being understood; the reason follows the path. */
  notUnderstood: { path: string; reason: string; line: number }[]
}

/**
 * Merges recipes into a Butane text of any spec, one after the other. The text is only ever inserted
 * into, except that an empty `[]`, `{}` or null gives way to what is below its key. Never throws for
 * what is in the text.
 */
export function adopt(source: string, additions: readonly Addition[]): Adoption {
  const byteOrderMark = source.startsWith('\ufeff') ? '\ufeff' : ''
  const own = source.slice(byteOrderMark.length)
  const first = openDocument(own)
  if ('failure' in first) return refusal(first.failure)

  let text = own
  const found: Found = { added: [], conflicts: [], present: [], notUnderstood: survey(own, first) }
  for (const { origin, title, fragment } of additions) {
    const document = text === own ? first : openDocument(text)
    if ('failure' in document)
      throw new Error(`adopting ${origin} broke the text: ${document.failure}`)
    const { insertions, clashes, present } = merge(text, document, fragment)
    found.conflicts.push(...clashes.map((clash) => ({ ...clash, origin })))
    found.present.push(...present.map((path) => ({ path, origin })))
    const { text: result, spans, move } = insert(text, insertions, markOf(title))
    for (const one of [...found.conflicts, ...found.notUnderstood]) one.offset = move(one.offset)
    for (const span of found.added) {
      span.start = move(span.start)
      span.end = move(span.end - 1) + 1
    }
    found.added.push(...spans.map((span) => ({ ...span, origin })))
    text = result
  }
  return { text: byteOrderMark + text, problem: undefined, ...withLines(text, found) }
}

type Lists = Pick<Adoption, 'added' | 'conflicts' | 'present' | 'notUnderstood'>

/** The lists with offsets, which later insertions move, in place of lines. */
interface Found {
  added: (Span & { origin: string })[]
  conflicts: (Clash & { origin: string })[]
  present: Adoption['present']
  notUnderstood: Survivor[]
}

function withLines(text: string, { added, conflicts, present, notUnderstood }: Found): Lists {
  const withLine = <T extends { offset: number }>({ offset, ...rest }: T) => ({
    ...rest,
    line: lineAt(text, offset),
  })
  return {
    added: added.map(({ start, end, ...rest }) => ({
      ...rest,
      lines: { from: lineAt(text, start), to: lineAt(text, end - 1) },
    })),
    conflicts: conflicts.map(withLine),
    present,
    notUnderstood: notUnderstood.map(withLine),
  }
}

function refusal(problem: string): Adoption {
  return { text: undefined, problem, added: [], conflicts: [], present: [], notUnderstood: [] }
}
