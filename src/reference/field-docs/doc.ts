/** How a field is described in words. */
import type { Gate } from '../../engine/reference.ts'

/** A sentence that holds for some specs only. */
export interface Note extends Gate {
  readonly text: string
}

export interface FieldDoc {
  /** What the field is for, in one or two sentences; `code` stands in backticks. */
  readonly text: string
  /** What happens when the field is left out. */
  readonly absent?: string
  readonly notes?: readonly Note[]
}

/** Texts by path in the schema; a list of structs has `[]` behind its name. */
export type FieldDocs = Readonly<Record<string, FieldDoc>>

/** Describes a field: its text, what happens without it, and what only some specs add. */
export function doc(text: string, absent = '', notes: readonly Note[] = []): FieldDoc {
  return { text, ...(absent && { absent }), ...(notes.length > 0 && { notes }) }
}

/** Puts a path in front of every name; the empty name is the path itself. */
export function below(path: string, docs: FieldDocs): FieldDocs {
  const entries = Object.entries(docs)
  return Object.fromEntries(
    entries.map(([name, text]) => [name === '' ? path : `${path}.${name}`, text]),
  )
}
