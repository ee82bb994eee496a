import type { Command } from './command.ts'
import type { RunStep } from './plan.ts'

/** Makes the step that runs commands, with or without a word of help. */
export function runStep(title: string, commands: readonly Command[], help?: string): RunStep {
  return { kind: 'run', title, commands, ...(help ? { help } : {}) }
}
