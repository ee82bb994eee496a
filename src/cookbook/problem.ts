import type { Fix } from './lints/fix.ts'

/** Something a reader should mend (error) or know (warning), tied to the input it belongs to. */
export interface Problem {
  /** Key of the input; deploy settings carry the prefix `deploy.`. */
  input: string
  severity: 'error' | 'warning'
  problem: string
  fix: string
  /** What mends it in one click, where that is certain. */
  remedy?: Fix
}

/** A rule over several answers; it runs only when every answer is well formed. */
export type Check<V, Found = Problem | undefined> = (values: V) => Found

/** A rule that may find any number of problems. */
export type WideCheck<V> = Check<V, Problem | readonly Problem[] | undefined>
