import { useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { Recipe } from '../../cookbook/define-recipe.ts'
import { columnInputs, perHostInputs } from '../../cookbook/fleet/columns.ts'
import { MACHINE_NAME } from '../../cookbook/fleet/host.ts'
import { DEPLOY_PREFIX, listInputs, shownInputs } from '../../cookbook/initial-values.ts'
import { announce } from '../announce.ts'
import { Checks } from '../Checks.tsx'
import { focusLine } from '../field-id.ts'
import { RecipeForm } from '../RecipeForm.tsx'
import type { FormPart } from '../RecipeForm.tsx'
import { secretExamples, typedSecrets } from '../secrets.ts'
import { RevealSecrets } from '../RevealSecrets.tsx'
import { Tabs } from '../Tabs.tsx'
import { useAnnouncedVerdict } from '../use-announced-verdict.ts'
import { useLive } from '../use-live.ts'
import { useRemembered } from '../use-remembered.ts'
import { FilesPane } from './FilesPane.tsx'
import { reduceFleet, startFleet } from './fleet-state.ts'
import type { FleetAction, FleetState, Row } from './fleet-state.ts'
import { summarizeFleet } from './fleet-summary.ts'
import { HostPane } from './HostPane.tsx'
import { HostTable } from './HostTable.tsx'
import { listFindings, listProblems } from './list-problems.ts'
import { ScriptPane } from './ScriptPane.tsx'
import { useFleet } from './use-fleet.ts'
import { useOutputs } from './use-outputs.ts'

type TabId = 'script' | 'host' | 'files'

const NO_ROWS: readonly Row[] = []

/** Answers that all hosts share; their own stand in the table. */
const ALL_HOSTS: readonly FormPart[] = [
  { title: 'All hosts', owns: (key) => !key.startsWith(DEPLOY_PREFIX) },
]

/** The workbench for several hosts: their table, the answers for all of them, checks and outputs. */
export function FleetApp({ recipe }: { recipe: Recipe }) {
  const live = useLive()
  const [state, dispatch] = useReducer(
    (current: FleetState, action: FleetAction) => reduceFleet(recipe, current, action),
    recipe,
    startFleet,
  )
  const { dispatch: dispatchForm, kept, onForget } = useRemembered(recipe, live, dispatch)
  const followed = useFleet(recipe, state.values, state.rows)
  const { fleet } = followed
  const follows = followed.values !== state.values || followed.rows !== state.rows
  const [tab, setTab] = useState<TabId>('script')
  const [reveal, setReveal] = useState(false)
  const [chosen, setChosen] = useState(0)
  const [jump, setJump] = useState<{ line: number }>()
  useEffect(() => {
    if (jump) focusLine('butane', jump.line)
  }, [jump])

  const made = useOutputs(fleet)
  // an older refusal says nothing of hosts that have changed since
  const refusal = made.fresh && !made.busy ? made.outputs?.refusal : undefined
  const summary = useMemo(() => summarizeFleet(fleet, refusal), [fleet, refusal])
  useAnnouncedVerdict(summary.sentence)
  const labels = useMemo(
    () => new Map(listInputs(recipe).map(([key, { label }]) => [key, label])),
    [recipe],
  )
  const problems = useMemo(
    () => listProblems(followed, state.columns, labels),
    [followed, state.columns, labels],
  )

  const hasSecrets = typedSecrets(recipe, state.values).length > 0
  const masked = hasSecrets && !reveal
  const shownValues = useMemo(
    () => ({ ...state.values, ...secretExamples(recipe, state.values) }),
    [recipe, state.values],
  )
  const shown = useFleet(recipe, shownValues, masked ? state.rows : NO_ROWS).fleet

  const [first] = fleet.hosts
  const target = first?.values['deploy.target']
  const tabs: readonly { id: TabId; label: string }[] = [
    { id: 'script', label: target === 'terraform' ? 'Terraform' : 'Script' },
    { id: 'host', label: 'One host' },
    { id: 'files', label: 'Files' },
  ]
  const inputs = useMemo(() => {
    const own = [MACHINE_NAME, ...perHostInputs(recipe).map(([key]) => key)]
    return shownInputs(recipe, state.values).filter(([key]) => !own.includes(key))
  }, [recipe, state.values])
  return (
    <section class="workbench fleet" aria-labelledby="workbench">
      <h2 class="visually-hidden" id="workbench">
        Your hosts and the result
      </h2>
      <p class="script-note">
        This browser runs no scripts, so the table and the form below do nothing. The results are
        those of two example hosts.
      </p>
      <HostTable
        state={state}
        followed={followed}
        inputs={columnInputs(recipe)}
        live={live}
        dispatch={dispatch}
      />
      <RecipeForm
        recipe={recipe}
        inputs={inputs}
        hostParts={ALL_HOSTS}
        state={{ ...state, evaluation: { problems: [...fleet.problems] } }}
        live={live}
        reveal={reveal}
        dispatch={dispatchForm}
        kept={kept}
        onForget={onForget}
      />
      <p class="results-bar">
        <span>{summary.sentence}</span>
        <a href="#results">Go to the result</a>
      </p>
      <div class="results" id="results" role="group" aria-label="Results" data-follows={follows}>
        <Checks
          spec={recipe.spec}
          summary={summary}
          problems={problems.list}
          report={listFindings(fleet)}
          labels={problems.labels}
          editable={false}
          onFix={(fix) => {
            if ('set' in fix) dispatch({ type: 'fill', values: fix.set })
            announce(`${fix.label}: done.`)
          }}
          onLine={(line) => {
            setTab('host')
            setJump({ line })
          }}
        />
        {hasSecrets && <RevealSecrets reveal={reveal} onReveal={setReveal} />}
        <Tabs tabs={tabs} selected={tab} live={live} changed={() => false} onSelect={setTab}>
          {({ id }) => {
            // A pane of many hosts is heavy, so one that is not in view is not there.
            if (live && id !== tab) return null
            if (id === 'script') {
              return <ScriptPane made={made} shown={masked ? shown : fleet} follows={follows} />
            }
            if (id === 'files') return <FilesPane made={made} follows={follows} />
            return (
              <HostPane
                recipe={recipe}
                hosts={fleet.hosts}
                chosen={Math.min(chosen, fleet.hosts.length - 1)}
                masked={masked}
                onChoose={setChosen}
              />
            )
          }}
        </Tabs>
      </div>
    </section>
  )
}
