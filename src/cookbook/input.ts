/** Everything a form holds: raw text by input key, exactly as typed. A switch is 'true' or 'false'. */
export type Values = Record<string, string>

/** What a checker says: the typed value, or what is wrong and how to mend it, both in plain words. */
export type Parsed<T> = { ok: true; value: T } | Refusal

export interface Refusal {
  ok: false
  problem: string
  fix: string
  instead?: Instead
}

/** A text to take in place of one that was refused, and what to call taking it. */
export interface Instead {
  label: string
  text: string
}

/** How a widget draws an input: one line, one item a line, a whole text, an on/off switch, a list. */
export type Control = 'line' | 'lines' | 'document' | 'switch' | 'choice'

/** One entry of a `choice` input; `value` is what the form holds. */
export interface Choice {
  value: string
  label: string
  help?: string
}

/** A property of an answer: always or never there, or there for some texts (trimmed). */
export type Rule = boolean | ((text: string) => boolean)

/** Whether a rule holds of an answer as it stands in the form. */
export function holds(rule: Rule, raw: string): boolean {
  return typeof rule === 'function' ? rule(raw.trim()) : rule
}

/** Hints for the widget; none of them changes what is accepted. */
export interface Hints {
  inputMode?: 'text' | 'numeric' | 'decimal' | 'url'
  autocomplete?: string
  spellcheck?: boolean
  placeholder?: string
}

/** One question a recipe asks, with the checker that turns typed text into a value of type T. */
export interface Input<T> extends Hints {
  /** The name of the kind, for tests and styling; nothing branches on it. */
  kind: string
  control: Control
  label: string
  help: string
  example: string
  default: string
  /** A secret is masked on the page and never kept in a URL, in storage or in a file name. */
  secret: boolean
  /**
   * May stand in links, in the address, in project files and in the browser's storage. Its kind says
   * so: an answer of a known form may, free text in which a password could stand may not.
   */
  shared: Rule
  /**
   * Decides what the machine runs, who gets in or what is destroyed: where somebody else gave the
   * answer, nothing is copied or downloaded until the reader has seen it.
   */
  guarded: Rule
  optional: boolean
  choices?: readonly Choice[]
  /** Key of the input whose text stands in while this one is empty. */
  sameAs?: string
  /** Asked only while this holds of the raw answers; what was typed before is kept meanwhile. */
  shownIf?: (answers: Values) => boolean
  /** Belongs to the part of the form that is folded away, because its default mostly fits. */
  advanced: boolean
  /** Kept in the browser for the next visit; never a secret. */
  remembered: boolean
  /** Differs from host to host, so that a table of hosts has a column for it. */
  perHost?: boolean
  /** Makes the answer that a page starts with in place of the default, at random; not for the build. */
  fresh?: () => string
  parse: (raw: string) => Parsed<T>
}

export type Inputs = Record<string, Input<unknown>>

/** The typed values a recipe's functions receive, one for each input. */
export type ValuesOf<I extends Inputs> = {
  [K in keyof I]: I[K] extends Input<infer T> ? T : never
}

/** What an author writes for an input of any kind. */
export interface InputOptions {
  label: string
  help: string
  example: string
  /** Text the form starts with; the example when left out, empty for an optional input. */
  default?: string
  secret?: boolean
  guarded?: Rule
  optional?: boolean
  placeholder?: string
  sameAs?: string
  shownIf?: (answers: Values) => boolean
  advanced?: boolean
  remembered?: boolean
  perHost?: boolean
  fresh?: () => string
}

/** What one kind adds to the common options: its control, its hints and its checker. */
export interface Kind<T> extends Hints {
  kind: string
  control: Control
  choices?: readonly Choice[]
  /** `Input.shared`; never when left out. */
  shared?: Rule
  /** `Input.guarded`, for every input of the kind. */
  guarded?: Rule
  /** Gets text that is trimmed, not empty and free of control characters. */
  read: (text: string) => Parsed<T>
  /** A refused text written anew as this kind takes it; it is offered if `read` then accepts it. */
  convert?: (text: string) => Instead | undefined
  /** What to do instead of pasting a private key. */
  publicHalf?: string
}

/** An optional input yields `undefined` when nothing was typed. */
export type ValueOf<T, O extends InputOptions> = O extends { optional: true } ? T | undefined : T

/** Shorthand for a refusal: what is wrong, and how to mend it. */
export function refuse(problem: string, fix: string): Refusal {
  return { ok: false, problem, fix }
}

/** Shorthand for an accepted value. */
export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}
