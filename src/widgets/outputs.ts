import type { Evaluation } from '../cookbook/evaluate.ts'
import type { CodePart, Part, PartLanguage } from '../deploy/print-plan.ts'

export type OutputId = 'deploy' | 'butane' | 'ignition'

/** One pane of the page: which texts it shows. */
export interface Output {
  readonly id: OutputId
  readonly label: string
  /** What the pane is good for, shown under its heading. */
  readonly purpose: (evaluation: Evaluation) => string
  readonly pick: (evaluation: Evaluation) => readonly Part[] | undefined
}

/** The panes in reading order; a new pane is a new row. */
export const outputs: readonly Output[] = [
  {
    id: 'deploy',
    label: 'Deploy',
    purpose: ({ deployment }) => deployment?.shell.purpose ?? '',
    pick: ({ deployment }) => deployment?.parts,
  },
  {
    id: 'butane',
    label: 'Butane',
    purpose: () => 'The readable source; keep this one.',
    pick: ({ butane, stem }) => document('butane', 'Butane', 'yaml', `${stem}.bu`, butane),
  },
  {
    id: 'ignition',
    label: 'Ignition',
    purpose: () => 'What the machine reads on its first boot.',
    pick: ({ ignition, stem }) => document('ignition', 'Ignition', 'json', `${stem}.ign`, ignition),
  },
]

/** A pane of one text. */
function document(
  id: OutputId,
  title: string,
  language: PartLanguage,
  name: string,
  text: string | undefined,
): CodePart[] | undefined {
  if (text === undefined) return undefined
  const file = { name, content: text }
  return [{ kind: 'code', id, title, language, text, file, mustSave: false }]
}

/** One value for each output, e.g. its parts. */
export type PerOutput<T> = Readonly<Record<OutputId, T>>

/** Builds a record with one value for each output. */
export function mapOutputs<T>(make: (output: Output) => T): PerOutput<T> {
  return Object.fromEntries(outputs.map((output) => [output.id, make(output)])) as PerOutput<T>
}
