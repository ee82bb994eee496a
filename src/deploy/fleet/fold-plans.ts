import type { CmdletStep, Plan, RunStep, SaveStep, Step } from '../plan.ts'
import { deriveLoop } from './derive-loop.ts'
import type { Loop } from '../shells/loop.ts'

/** The plan of one machine among several. */
export interface NamedPlan {
  /** What people know the machine by. */
  name: string
  plan: Plan
}

/** The plans of several machines as one. */
export interface FoldedPlans {
  /** What is done once, before the rest. */
  before: readonly Step[]
  /** The files that belong to single machines. */
  files: readonly SaveStep[]
  work: Work
}

/** What is done for each machine. */
export type Work =
  | { kind: 'loop'; loop: Loop }
  /** All machines one after the other: their commands differ in more than texts. */
  | { kind: 'list'; steps: readonly WorkStep[] }
  /** There is nothing that a shell could run. */
  | { kind: 'by-hand' }

export type WorkStep = RunStep | CmdletStep

/**
 * Folds the plans of machines that are deployed in the same way. What all plans have in common is done
 * once, files are gathered, and commands become a loop if they can.
 */
export function foldPlans(plans: readonly NamedPlan[]): FoldedPlans {
  const all = plans.flatMap(({ plan }) => plan.steps)
  if (all.some(({ kind }) => kind === 'enter')) {
    return { before: [], files: [], work: { kind: 'by-hand' } }
  }
  const isCommon = findCommon(plans)
  const own = plans.map(({ name, plan }) => ({ name, steps: ownWork(plan.steps, isCommon) }))
  const work = new Set<Step>(own.flatMap(({ steps }) => steps))
  const first = plans[0]?.plan.steps ?? []
  return {
    before: first.flatMap((step) => {
      if (work.has(step)) return []
      if (isCommon(step)) return [step]
      return step.kind === 'do' ? [{ ...step, help: `${step.help} ${LIKEWISE}` }] : []
    }),
    files: all.filter((step) => step.kind === 'save' && !isCommon(step)) as SaveStep[],
    work: findLoop(own) ?? { kind: 'list', steps: mergeSteps(own.flatMap(({ steps }) => steps)) },
  }
}

const LIKEWISE = 'Do so for the other machines, too, each with its own name.'

/** Whether a step is the same for all machines; one machine has nothing in common with itself. */
function findCommon(plans: readonly NamedPlan[]): (step: Step) => boolean {
  const texts = plans.map(({ plan }) => new Set(plan.steps.map((step) => JSON.stringify(step))))
  return (step) => {
    const text = JSON.stringify(step)
    return texts.length > 1 && texts.every((own) => own.has(text))
  }
}

/** The steps that do something, from the first one on that is not the same for all machines. */
function ownWork(steps: readonly Step[], isCommon: (step: Step) => boolean): WorkStep[] {
  const doing = steps.filter((step) => step.kind === 'run' || step.kind === 'cmdlets')
  const start = doing.findIndex((step) => !isCommon(step))
  return start < 0 ? [] : doing.slice(start)
}

/** A loop sets no variables of the environment and runs no cmdlets. */
function findLoop(own: readonly { name: string; steps: WorkStep[] }[]): Work | undefined {
  const rounds = own.map(({ name, steps }) => {
    const plain = steps.filter((step) => step.kind === 'run' && step.variables === undefined)
    const commands = (plain as RunStep[]).flatMap((step) => step.commands)
    return { name, commands, whole: plain.length === steps.length }
  })
  const loop = rounds.every(({ whole }) => whole) ? deriveLoop(rounds) : undefined
  return loop && { kind: 'loop', loop }
}

/** Makes one step of those that follow each other, so that the first failure ends it. */
function mergeSteps(steps: readonly WorkStep[]): WorkStep[] {
  const title = 'Deploy all machines'
  const merged: WorkStep[] = []
  for (const step of steps) {
    const last = merged.at(-1)
    if (last?.kind === 'run' && step.kind === 'run' && step.variables === undefined) {
      merged[merged.length - 1] = { ...last, commands: [...last.commands, ...step.commands] }
    } else if (last?.kind === 'cmdlets' && step.kind === 'cmdlets') {
      merged[merged.length - 1] = { ...last, cmdlets: [...last.cmdlets, ...step.cmdlets] }
    } else merged.push(step.kind === 'run' ? { ...step, title } : { ...step, title })
  }
  return merged
}
