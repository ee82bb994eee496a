import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Recipe } from '../cookbook/define-recipe.ts'
import type { Deployment } from '../cookbook/deploy/deployment.ts'
import { listInputs, shownInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'
import { applyEdits } from '../cookbook/lints/index.ts'
import type { Edit, Fix } from '../cookbook/lints/index.ts'
import type { Part } from '../deploy/print-plan.ts'
import { targets } from '../deploy/targets/index.ts'
import { announce } from './announce.ts'
import { AroundPlan } from './AroundPlan.tsx'
import { Checks } from './Checks.tsx'
import { focusLine } from './field-id.ts'
import { outputs } from './outputs.ts'
import type { OutputId } from './outputs.ts'
import { OutputPane } from './OutputPane.tsx'
import { PlanNotes } from './PlanNotes.tsx'
import { RecipeForm } from './RecipeForm.tsx'
import type { RecipeFormProps } from './RecipeForm.tsx'
import { RevealSecrets } from './RevealSecrets.tsx'
import { typedSecrets } from './secrets.ts'
import type { OutputState, State } from './state.ts'
import { pendingSummary, summarize } from './summary.ts'
import { Tabs } from './Tabs.tsx'
import { useAnnouncedVerdict } from './use-announced-verdict.ts'

export interface WorkbenchProps extends Omit<RecipeFormProps, 'inputs' | 'reveal' | 'state'> {
  readonly state: State
  /** What it says in the place of the form where no script runs. */
  readonly note?: ComponentChildren
  /** Names for places that findings are about and that are no input. */
  readonly places?: readonly (readonly [key: string, label: string])[]
  /** Edits the reader's own text, where that is not an answer of the form; undefined while it cannot be. */
  readonly editText?: ((edits: readonly Edit[]) => void) | undefined
  /** Why nothing may be copied or downloaded yet. */
  readonly held?: ComponentChildren
  /** What stands between the checks and the panes; it may bring a line of the Butane into view. */
  readonly children?: (showLine: (line: number) => void) => ComponentChildren
}

/** The form, the checks and the three outputs, from one state. */
export function Workbench(props: WorkbenchProps) {
  const { recipe, state, live, dispatch, note, places = NONE, editText, held, children } = props
  const [selected, setSelected] = useState<OutputId>('deploy')
  const [wrap, setWrap] = useState(false)
  const [reveal, setReveal] = useState(false)
  const labels = useMemo(
    () =>
      new Map([...places, ...listInputs(recipe).map(([key, { label }]) => [key, label] as const)]),
    [recipe, places],
  )
  const summary = state.pending ? pendingSummary : summarize(state.evaluation)
  useAnnouncedVerdict(summary.sentence)

  const [jump, setJump] = useState<{ line: number }>()
  useEffect(() => {
    if (jump) focusLine('butane', jump.line)
  }, [jump])
  const showLine = (line: number) => {
    setSelected('butane')
    setJump({ line })
  }

  const { evaluation, deployment } = state
  const hasSecrets = typedSecrets(recipe, state.values).length > 0
  const masked = hasSecrets && !reveal
  return (
    <section class="workbench" aria-labelledby="workbench">
      <h2 class="visually-hidden" id="workbench">
        Your values and the result
      </h2>
      {note && <p class="script-note">{note}</p>}
      <RecipeForm {...props} inputs={shownInputs(recipe, state.values)} reveal={reveal} />
      <p class="results-bar">
        <span>{summary.sentence}</span>
        <a href="#results">Go to the result</a>
      </p>
      <div class="results" id="results" role="group" aria-label="Results">
        <Checks
          spec={evaluation.spec}
          summary={summary}
          problems={state.pending ? [] : evaluation.problems}
          report={state.pending ? [] : evaluation.report}
          labels={labels}
          editable={recipe.document !== undefined || editText !== undefined}
          onFix={(fix) => {
            if ('edit' in fix && editText) editText(fix.edit)
            else dispatch({ type: 'fill', values: answersOf(fix, recipe, state.values) })
            announce(`${fix.label}: done.`)
          }}
          onLine={showLine}
        />
        {children?.(showLine)}
        {hasSecrets && <RevealSecrets reveal={reveal} onReveal={setReveal} />}
        <Tabs
          tabs={outputs}
          selected={selected}
          live={live}
          changed={({ id }) => !sameTexts(state.outputs[id], state.before[id])}
          onSelect={setSelected}
        >
          {(output) => (
            <>
              <OutputPane
                id={output.id}
                purpose={output.purpose(evaluation)}
                current={state.outputs[output.id]}
                before={state.before[output.id]}
                pending={state.pending}
                madeFor={output.id === 'deploy' ? deployment && describe(deployment) : undefined}
                held={held}
                changedBy={state.editing === undefined ? undefined : labels.get(state.editing)}
                active={output.id === selected}
                reveal={!masked}
                wrap={wrap}
                onWrap={setWrap}
              />
              {output.id === 'deploy' && deployment && (
                <>
                  <PlanNotes deployment={deployment} />
                  <AroundPlan
                    deployment={deployment}
                    fresh={state.outputs.deploy.fresh}
                    busy={held !== undefined}
                    active={selected === 'deploy'}
                    wrap={wrap}
                    onWrap={setWrap}
                  />
                </>
              )}
            </>
          )}
        </Tabs>
      </div>
    </section>
  )
}

/** How something was to be deployed, in a few words. */
const describe = ({ target, shell }: Deployment) => `${targets[target].label}, ${shell.label}`

const NONE: NonNullable<WorkbenchProps['places']> = []

/** The answers that a fix changes: those it names, or the text it edits. */
function answersOf(fix: Fix, { document = '' }: Recipe, values: Values): Values {
  return 'set' in fix ? fix.set : { [document]: applyEdits(values[document] ?? '', fix.edit) }
}

/** Whether two states of an output show the same. */
function sameTexts(one: OutputState, other: OutputState): boolean {
  const text = (part: Part | undefined) =>
    part?.kind === 'code' ? part.text : JSON.stringify(part)
  return (
    one.masked.length === other.masked.length &&
    one.masked.every((part, index) => text(part) === text(other.masked[index]))
  )
}
