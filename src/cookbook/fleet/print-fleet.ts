import { foldPlans } from '../../deploy/fleet/fold-plans.ts'
import type { Work } from '../../deploy/fleet/fold-plans.ts'
import type { PlanNote, Step } from '../../deploy/plan.ts'
import { printPlan } from '../../deploy/print-plan.ts'
import type { CodePart, Part, TextPart } from '../../deploy/print-plan.ts'
import type { Refusal, Shell } from '../../deploy/shells/shell.ts'
import { fitOneResource, terraformFleet } from '../../deploy/targets/terraform.ts'
import type { Deployment } from '../deploy/deployment.ts'
import type { TextFile } from '../share/zip.ts'

/** What all hosts together need, printed. */
export interface PrintedFleet {
  ok: true
  parts: Part[]
  /** Files of the parts, those included that belong to one host only. */
  files: TextFile[]
  notes: PlanNote[]
}

/** The name of the script, without an ending. */
const SCRIPT = 'deploy-all'
const PREPARATION = 'prepare'

/** Prints the deployments of a fleet as one: a script or, for Terraform, one configuration. */
export function printFleet(deployments: readonly Deployment[]): PrintedFleet | Refusal {
  const [first] = deployments
  if (first === undefined) return { ok: true, parts: [], files: [], notes: [] }
  return first.target === 'terraform'
    ? printTerraform(first, deployments)
    : printScript(first.shell, deployments)
}

function printTerraform(
  { shell, place }: Deployment,
  deployments: readonly Deployment[],
): PrintedFleet | Refusal {
  const machines = deployments.map(({ machine }) => machine)
  const places = new Set(deployments.map((one) => JSON.stringify(one.place)))
  if (place.inventory === undefined || places.size > 1 || !fitOneResource(machines)) {
    return {
      ok: false,
      problem: 'One Terraform resource cannot hold hosts that differ in their place or settings.',
      fix: 'Keep those columns of the table equal for all hosts, or deploy the hosts apart.',
    }
  }
  const { steps, notes } = terraformFleet(machines, place.server, place.inventory)
  const printed = printPlan(steps, shell, SCRIPT)
  return printed.ok ? { ...printed, files: savedFiles(steps), notes: [...notes] } : printed
}

function printScript(shell: Shell, deployments: readonly Deployment[]): PrintedFleet | Refusal {
  const plans = deployments.map(({ machine: { name }, plan }) => ({ name, plan }))
  const { before, files: own, phases } = foldPlans(plans)
  const files = savedFiles([...before, ...own])
  const twice = files.find(({ name }, index) => files.findIndex((one) => one.name === name) < index)
  if (twice !== undefined) {
    return {
      ok: false,
      problem: `Hosts need different files that are both named ${twice.name}.`,
      fix: 'Keep the settings that it comes from equal for all hosts, or deploy the hosts apart.',
    }
  }
  const preparation = printPlan(before, shell, PREPARATION)
  if (!preparation.ok) return preparation
  const parts: Part[] = []
  for (const [index, phase] of phases.entries()) {
    const script = printWork(phase.work, index, shell, own.length > 0)
    if ('ok' in script) return script
    const after = printPlan(phase.after, shell, SCRIPT)
    if (!after.ok) return after
    parts.push(script, ...after.parts.map((part) => ({ ...part, id: `${script.id}-${part.id}` })))
  }
  return {
    ok: true,
    parts: [...preparation.parts, ...parts],
    files: [...files, ...parts.flatMap((part) => (part.kind === 'code' ? [part.file] : []))],
    notes: [
      ...new Map(
        plans.flatMap(({ plan }) => plan.notes).map((note) => [note.title, note]),
      ).values(),
    ],
  }
}

const savedFiles = (steps: readonly Step[]): TextFile[] =>
  steps.flatMap((step) =>
    step.kind === 'save' ? [{ name: step.file, content: step.content }] : [],
  )

const GOES_ON = 'A host that fails is named at the end, and the others go on.'
const ONE_BY_ONE =
  'The commands differ from host to host in more than their values, so there is no loop: they stand one after the other, and a failure may end the script.'
const READS_FILES =
  'It reads files of the hosts: run it in the folder where you unpacked those of the Files tab.'
const BY_HAND: TextPart = {
  kind: 'text',
  id: 'work',
  title: 'Deploy each host by hand',
  help: 'This way has no commands that a script could run. Follow the steps of each host in the tab “One host”.',
}

/** Prints what is done for each host, in the phase of this index. */
function printWork(
  work: Work,
  index: number,
  shell: Shell,
  readsFiles: boolean,
): CodePart | TextPart | Refusal {
  if (work.kind === 'by-hand') return BY_HAND
  const mark = index === 0 ? '' : `-${index + 1}`
  const stem = SCRIPT + mark
  const title = index === 0 ? 'Deploy all hosts' : 'Go on with all hosts'
  const head = { kind: 'code', id: `work${mark}`, title, mustSave: false } as const
  const files = readsFiles ? ` ${READS_FILES}` : ''
  if (work.kind === 'loop') {
    const printed = shell.printLoop(work.loop)
    if (!printed.ok) return printed
    const { language, extension, toFile } = shell
    const file = { name: `${stem}.${extension}`, content: toFile(printed.text) }
    return { ...head, help: GOES_ON + files, language, text: printed.text, file }
  }
  const printed = printPlan(work.steps, shell, stem)
  if (!printed.ok) return printed
  const codes = printed.parts.filter((part) => part.kind === 'code')
  const [first] = codes
  if (first === undefined) return BY_HAND
  const text = codes.map((part) => part.text).join('\n')
  const { language } = first
  // Cmdlets are PowerShell whatever the reader's shell is; there is one part of them.
  const content = codes.length === 1 ? first.file.content : shell.toFile(text)
  return { ...head, help: ONE_BY_ONE + files, language, text, file: { ...first.file, content } }
}
