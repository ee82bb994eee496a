import type { Step } from './plan.ts'
import { printCmdlets } from './powershell/print-cmdlet.ts'
import { findShell } from './shells/index.ts'
import type { Refusal, Shell } from './shells/shell.ts'

/** How the text of a part is coloured. */
export type PartLanguage =
  'posix' | 'powershell' | 'cmd' | 'hcl' | 'json' | 'yaml' | 'config' | 'text'

interface Head {
  /** Tells the parts of a plan apart, the same for the same step of two plans. */
  id: string
  title: string
  help?: string | undefined
}

/** A text to copy or to save. */
export interface CodePart extends Head {
  kind: 'code'
  language: PartLanguage
  text: string
  /** The text as a file. */
  file: { name: string; content: string }
  /** Whether a later step reads the file, so that copying the text is not enough. */
  mustSave: boolean
}

/** Values to type into a form of another program. */
export interface FieldsPart extends Head {
  kind: 'fields'
  fields: readonly { label: string; value: string }[]
}

/** Something to do by hand. */
export interface TextPart extends Head {
  kind: 'text'
}

export type Part = CodePart | FieldsPart | TextPart

/** The parts of a plan, or why the shell cannot carry one of its commands. */
export type PrintedPlan = { ok: true; parts: Part[] } | Refusal

/**
 * Prints the steps of a plan for a shell: what a reader copies, saves, types in and does. `stem` is
 * the name that script files get. Refuses the whole plan when the shell cannot carry a command.
 */
export function printPlan(steps: readonly Step[], shell: Shell, stem: string): PrintedPlan {
  const parts: Part[] = []
  for (const [index, step] of steps.entries()) {
    const head = { id: `${step.kind}-${index}`, title: step.title, help: step.help }
    const printed = printStep(step, head, shell, stem)
    if ('ok' in printed) return printed
    parts.push(printed)
  }
  return { ok: true, parts }
}

function printStep(step: Step, head: Head, shell: Shell, stem: string): Part | Refusal {
  switch (step.kind) {
    case 'do':
      return { ...head, kind: 'text' }
    case 'enter':
      return { ...head, kind: 'fields', fields: step.fields }
    case 'save':
      return {
        ...head,
        kind: 'code',
        language: step.language,
        text: step.content,
        file: { name: step.file, content: step.content },
        mustSave: true,
      }
    case 'cmdlets':
      return script(head, findShell('pwsh'), printCmdlets(step.cmdlets), stem)
    case 'run': {
      const { variables = [], commands } = step
      const printed = [
        ...variables.map(({ name, value }) => shell.printVariable(name, value)),
        shell.print(commands),
      ]
      const texts = printed.map((one) => (one.ok ? one.text : ''))
      return printed.find((one) => !one.ok) ?? script(head, shell, texts.join('\n'), stem)
    }
  }
}

/** Text of a shell; it runs as it is pasted, or as a file. */
function script(head: Head, shell: Shell, text: string, stem: string): CodePart {
  const { language, extension, toFile } = shell
  const file = { name: `${stem}.${extension}`, content: toFile(text) }
  return { ...head, kind: 'code', language, text, file, mustSave: false }
}
