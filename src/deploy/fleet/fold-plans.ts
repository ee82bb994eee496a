import type { CmdletStep, DoStep, EnterStep, Plan, RunStep, SaveStep, Step } from '../plan.ts'
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
  /** What is done for the machines, in order; at least one. */
  phases: readonly Phase[]
}

/** Work on all machines, and what a person does to each of them before the next phase. */
export interface Phase {
  work: Work
  after: readonly ManualStep[]
}

/** What is done for each machine. */
export type Work =
  | { kind: 'loop'; loop: Loop }
  /** All machines one after the other: their commands differ in more than texts. */
  | { kind: 'list'; steps: readonly WorkStep[] }
  /** There is nothing that a shell could run. */
  | { kind: 'by-hand' }

export type WorkStep = RunStep | CmdletStep
export type ManualStep = DoStep | EnterStep

/**
 * Folds the plans of machines that are deployed in the same way. What all plans have in common is done
 * once, files are gathered, and commands become a loop if they can. What a person does between commands
 * stays between them.
 */
export function foldPlans(plans: readonly NamedPlan[]): FoldedPlans {
  const all = plans.flatMap(({ plan }) => plan.steps)
  const isCommon = findCommon(plans)
  const own = plans.map(({ name, plan }) => ({ name, turns: takeTurns(plan.steps, isCommon) }))
  const turns = own[0]?.turns ?? []
  // Machines of which only some need a person's hand do not go through one script.
  if (!all.some(isWork) || own.some((one) => one.turns.length !== turns.length)) {
    return { before: [], files: [], phases: [{ work: { kind: 'by-hand' }, after: [] }] }
  }
  const taken = new Set<Step>(
    own.flatMap((one) => one.turns.flatMap((turn) => [...turn.work, ...turn.after])),
  )
  const likewise = (step: ManualStep) =>
    isCommon(step) ? step : { ...step, help: `${step.help ?? ''} ${LIKEWISE}`.trimStart() }
  const first = plans[0]?.plan.steps ?? []
  return {
    before: first.flatMap((step) => {
      if (taken.has(step)) return []
      if (isCommon(step)) return [step]
      return step.kind === 'do' ? [likewise(step)] : []
    }),
    files: all.filter((step) => step.kind === 'save' && !isCommon(step)) as SaveStep[],
    phases: turns.map(({ after }, index) => {
      const rounds = own.map((one) => ({ name: one.name, steps: one.turns[index]?.work ?? [] }))
      const list = {
        kind: 'list',
        steps: mergeSteps(rounds.flatMap(({ steps }) => steps)),
      } as const
      return { work: findLoop(rounds) ?? list, after: after.map(likewise) }
    }),
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

interface Turn {
  work: WorkStep[]
  after: ManualStep[]
}

/**
 * What is done for one machine, from the first step on that does something and is not the same for all:
 * turns of commands and of what a person does behind them.
 */
function takeTurns(steps: readonly Step[], isCommon: (step: Step) => boolean): Turn[] {
  const start = steps.findIndex((step) => isWork(step) && !isCommon(step))
  let turn: Turn = { work: [], after: [] }
  const turns = [turn]
  for (const step of start < 0 ? [] : steps.slice(start)) {
    if (step.kind === 'do' || step.kind === 'enter') turn.after.push(step)
    if (!isWork(step)) continue
    if (turn.after.length > 0) turns.push((turn = { work: [], after: [] }))
    turn.work.push(step)
  }
  return turns
}

function isWork(step: Step): step is WorkStep {
  return step.kind === 'run' || step.kind === 'cmdlets'
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
