import { quotePosix } from '../deploy/quote/posix.ts'

/** How a sentence wants a value; each row is a pure function of the text in the form. */
const forms = {
  typed: (raw: string) => raw.trim(),
  /** The address of an address with prefix length. */
  host: (raw: string) => raw.trim().replace(/\/\d+$/, ''),
  /** All entries of a list in one line. */
  list: (raw: string) =>
    raw
      .trim()
      .split(/\s*\n\s*/)
      .join(', '),
} as const

export type ValueForm = keyof typeof forms

export interface ValueRequest {
  /** Name of the input, `deploy.` before it for those of "Where it goes". */
  of: string
  as?: ValueForm | undefined
  /** Quotes the value for a POSIX shell when it needs it. */
  shell?: boolean | undefined
}

/** What a secret looks like wherever it is not meant to be read. */
export const MASK = '••••••••'

interface Described {
  readonly secret: boolean
}

/**
 * The text a `<Value>` shows; the build and the island both call this, so they cannot disagree.
 * Throws when the recipe has no such input, which fails the build.
 */
export function renderValue(
  { of, as = 'typed', shell = false }: ValueRequest,
  inputs: Readonly<Record<string, Described>>,
  values: Readonly<Record<string, string>>,
): string {
  const input = inputs[of]
  if (!input) {
    throw new Error(
      `<Value of="${of}">: no such input; there are ${Object.keys(inputs).join(', ')}`,
    )
  }
  const raw = values[of] ?? ''
  if (input.secret && raw !== '') return MASK
  const text = forms[as](raw)
  return shell ? quotePosix(text) : text
}

/** Reads the form name a `data-as` attribute carries; anything unknown is the plain value. */
export function isValueForm(name: string | undefined): name is ValueForm {
  return name !== undefined && Object.hasOwn(forms, name)
}
