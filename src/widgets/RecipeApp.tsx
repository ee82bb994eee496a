import { useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { Recipe } from '../cookbook/define-recipe.ts'
import { listInputs, shownInputs } from '../cookbook/initial-values.ts'
import type { Values } from '../cookbook/input.ts'
import { applyEdits } from '../cookbook/lints/index.ts'
import type { Fix } from '../cookbook/lints/index.ts'
import type { Part } from '../deploy/print-plan.ts'
import { announce } from './announce.ts'
import { AroundPlan } from './AroundPlan.tsx'
import { Checks } from './Checks.tsx'
import { focusLine } from './field-id.ts'
import { outputs } from './outputs.ts'
import type { OutputId } from './outputs.ts'
import { OutputPane } from './OutputPane.tsx'
import { PlanNotes } from './PlanNotes.tsx'
import { updateProse } from './prose-values.ts'
import { RecipeForm } from './RecipeForm.tsx'
import { MASK } from './render-value.ts'
import { typedSecrets } from './secrets.ts'
import type { Action, OutputState, State } from './state.ts'
import { reduce, startState } from './state.ts'
import { summarize } from './summary.ts'
import { Tabs } from './Tabs.tsx'
import { useAnnouncedVerdict } from './use-announced-verdict.ts'
import { useLive } from './use-live.ts'
import { useRemembered } from './use-remembered.ts'

/** The workbench of a recipe page: the form, the checks and the three outputs, from one state. */
export function RecipeApp({ recipe }: { recipe: Recipe }) {
  const live = useLive()
  const [state, change] = useReducer(
    (current: State, action: Action) => reduce(recipe, current, action),
    recipe,
    startState,
  )
  const { dispatch, kept, onForget } = useRemembered(recipe, live, change)
  const [selected, setSelected] = useState<OutputId>('deploy')
  const [wrap, setWrap] = useState(false)
  const [reveal, setReveal] = useState(false)
  const labels = useMemo(
    () => new Map(listInputs(recipe).map(([key, { label }]) => [key, label])),
    [recipe],
  )
  const summary = summarize(state.evaluation.problems, state.evaluation.report)
  useAnnouncedVerdict(summary.sentence)
  useEffect(() => {
    if (live) updateProse(recipe, state.accepted)
  }, [live, recipe, state.accepted])

  const [jump, setJump] = useState<{ line: number }>()
  useEffect(() => {
    if (jump) focusLine('butane', jump.line)
  }, [jump])

  const { evaluation, deployment } = state
  const hasSecrets = typedSecrets(recipe, state.values).length > 0
  const masked = hasSecrets && !reveal
  const payload = masked ? MASK : (deployment?.payload ?? '')
  return (
    <section class="workbench" aria-labelledby="workbench">
      <h2 class="visually-hidden" id="workbench">
        Your values and the result
      </h2>
      <p class="script-note">
        This browser runs no scripts, so the form below does nothing. The results are those of the
        example values: take the Butane, put your own values in, and run the official{' '}
        <code>butane --strict</code> on it.
      </p>
      <RecipeForm
        recipe={recipe}
        inputs={shownInputs(recipe, state.values)}
        title="Your host"
        state={state}
        live={live}
        reveal={reveal}
        dispatch={dispatch}
        kept={kept}
        onForget={onForget}
      />
      <p class="results-bar">
        <span>{summary.sentence}</span>
        <a href="#results">Go to the result</a>
      </p>
      <div class="results" id="results" role="group" aria-label="Results">
        <Checks
          spec={recipe.spec}
          summary={summary}
          problems={evaluation.problems}
          report={evaluation.report}
          labels={labels}
          editable={recipe.document !== undefined}
          onFix={(fix) => {
            const values = answersOf(fix, recipe, state.values)
            dispatch({ type: 'fill', values })
            announce(`${fix.label}: done.`)
          }}
          onLine={(line) => {
            setSelected('butane')
            setJump({ line })
          }}
        />
        {hasSecrets && (
          <label class="check">
            <input
              type="checkbox"
              checked={reveal}
              onChange={(event) => {
                setReveal(event.currentTarget.checked)
              }}
            />
            Reveal secrets
          </label>
        )}
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
                payload={payload}
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
