import type { Evaluation } from '../../cookbook/evaluate.ts'
import type { Part as FilePart, Section } from '../../cookbook/share/export-host.ts'
import { exportHost } from '../../cookbook/share/export-host.ts'
import type { TextFile } from '../../cookbook/share/zip.ts'
import type { Part } from '../../deploy/print-plan.ts'
import type { Composition } from './composition.ts'

/**
 * Lists the files of the host on the page: both configs, what its steps read and run, and a README. The
 * Butane is taken as it is shown. Undefined while something is in error.
 */
export function packHost(
  { recipe, chosen, because }: Composition,
  { stem, butane, ignition, deployment }: Evaluation,
): TextFile[] | undefined {
  if (butane === undefined || ignition === undefined || deployment === undefined) return undefined
  const named = [
    { ending: '', parts: deployment.parts },
    { ending: '-image', parts: deployment.image },
    { ending: '-delete', parts: deployment.teardown },
  ].map(({ ending, parts }) => nameFiles(parts, `${stem}${ending}`))
  const [steps = [], image = [], teardown = []] = named
  const notes: Section[] = [
    {
      title: 'What it is made of',
      text: [
        ...chosen.map(({ title, description }) => `- ${title}: ${description}`),
        `- Butane spec: ${recipe.spec}, ${because}.`,
      ].join('\n'),
    },
    { title: 'Before: get the image and check it', text: listSteps(image) },
    { title: 'Deploy it', text: listSteps(steps) },
    {
      title: 'Check it',
      text: 'Log in once the machine has its address; `systemctl --failed` then lists no unit.',
    },
    { title: 'After: delete the machine and its disks', text: listSteps(teardown) },
  ].filter(({ text }) => text !== '')
  const parts = [...image, ...steps, ...teardown].flatMap(({ file }) => file ?? [])
  return exportHost({ stem, title: stem, butane, ignition, parts, notes })
}

interface NamedStep {
  readonly part: Part
  readonly file?: FilePart
}

/** Gives every text of the steps a file; a second script of the same name is numbered. */
function nameFiles(parts: readonly Part[], stem: string): NamedStep[] {
  const taken = new Set<string>()
  return parts.map((part) => {
    if (part.kind !== 'code') return { part }
    const { file, mustSave, title } = part
    const extension = file.name.slice(file.name.lastIndexOf('.'))
    let name = mustSave ? file.name : `${stem}${extension}`
    for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}${extension}`
    taken.add(name)
    return { part, file: { name, content: file.content, purpose: title } }
  })
}

/** The steps in order, and the file of each. What is to be typed in stays on the page: it may be secret. */
function listSteps(steps: readonly NamedStep[]): string {
  return steps
    .map(({ part, file }, index) => {
      const help = part.help ? `: ${part.help}` : ''
      const how = file ? ` (\`${file.name}\`)` : ''
      return `${index + 1}. ${part.title}${how}${help}`
    })
    .join('\n')
}
