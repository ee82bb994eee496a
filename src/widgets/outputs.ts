import type { Evaluation } from '../cookbook/evaluate.ts'
import type { Language } from './highlight.ts'

export type OutputId = 'command' | 'butane' | 'ignition'

/** One pane of the page: which text it shows and how that text leaves the page. */
export interface Output {
  readonly id: OutputId
  readonly label: string
  readonly language: Language
  /** What the text is good for, shown under the heading of the pane. */
  readonly purpose: string
  /** Ending and content of the file that "Download" writes. */
  readonly extension: string
  readonly toFile: (text: string) => string
  readonly pick: (evaluation: Evaluation) => string | undefined
}

/** The panes in reading order; a new pane is a new row. */
export const outputs: readonly Output[] = [
  {
    id: 'command',
    label: 'Command',
    language: 'command',
    purpose: 'Paste it into bash, zsh or another POSIX shell.',
    extension: 'sh',
    toFile: (text) => `#!/bin/sh\n${text}\n`,
    pick: ({ commandText }) => commandText,
  },
  {
    id: 'butane',
    label: 'Butane',
    language: 'yaml',
    purpose: 'The readable source; keep this one.',
    extension: 'bu',
    toFile: (text) => text,
    pick: ({ butane }) => butane,
  },
  {
    id: 'ignition',
    label: 'Ignition',
    language: 'json',
    purpose: 'What the machine reads on its first boot.',
    extension: 'ign',
    toFile: (text) => text,
    pick: ({ ignition }) => ignition,
  },
]

/** One value for each output, e.g. a text. */
export type PerOutput<T> = Readonly<Record<OutputId, T>>

/** Builds a record with one value for each output. */
export function mapOutputs<T>(make: (output: Output) => T): PerOutput<T> {
  return Object.fromEntries(outputs.map((output) => [output.id, make(output)])) as PerOutput<T>
}
