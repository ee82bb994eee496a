import type { Command } from './command.ts'
import type { Assignment, Cmdlet } from './powershell/cmdlet.ts'

/** A variable of the environment; never a password. */
export interface EnvironmentVariable {
  name: string
  value: string
}

/** Commands to run one after the other in the reader's shell. */
export interface RunStep {
  kind: 'run'
  title: string
  /** What the commands do, or what to know before running them. */
  help?: string
  /** Set before the commands, for them and for the steps that follow. */
  variables?: readonly EnvironmentVariable[]
  commands: readonly Command[]
}

/**
 * A PowerCLI script; it is PowerShell whatever the reader's shell is. Variables of one step are not
 * known to the next: each is printed as a block of its own.
 */
export interface CmdletStep {
  kind: 'cmdlets'
  title: string
  help?: string
  cmdlets: readonly (Cmdlet | Assignment)[]
}

/** A file that a later step reads; its name holds letters, digits, dots and hyphens only. */
export interface SaveStep {
  kind: 'save'
  title: string
  help?: string
  file: string
  language: 'hcl' | 'json' | 'config' | 'text'
  content: string
}

/** Values to type or paste into a form of another program. */
export interface EnterStep {
  kind: 'enter'
  title: string
  help?: string
  fields: readonly { label: string; value: string }[]
}

/** Something to do by hand. */
export interface DoStep {
  kind: 'do'
  title: string
  help: string
}

export type Step = RunStep | CmdletStep | SaveStep | EnterStep | DoStep

/** What a reader should know about a plan before following it. */
export interface PlanNote {
  severity: 'error' | 'warning' | 'info'
  title: string
  text: string
}

/**
 * How one machine is deployed, in order, and how it is taken down again. Nothing in it is quoted:
 * what prints a step for a shell does that.
 */
export interface Plan {
  steps: readonly Step[]
  notes: readonly PlanNote[]
  /** How to take the machine down again; it destroys the machine and its disks. */
  teardown: readonly Step[]
}
