import { useState } from 'preact/hooks'
import type { Fleet } from '../../cookbook/fleet/evaluate-fleet.ts'
import type { Part } from '../../deploy/print-plan.ts'
import { OutputPane } from '../OutputPane.tsx'
import { PlanNotes } from '../PlanNotes.tsx'
import { mapTexts } from '../secrets.ts'
import { shorten } from './shorten.ts'
import type { FollowedOutputs } from './use-outputs.ts'
import { useOutputs } from './use-outputs.ts'

export interface ScriptPaneProps {
  readonly made: FollowedOutputs
  /** The same hosts with the examples of secrets in their place. */
  readonly shown: Fleet
  /** Whether the hosts are being evaluated anew. */
  readonly follows: boolean
}

/** What to do for all hosts together. */
export function ScriptPane({ made, shown, follows }: ScriptPaneProps) {
  const { outputs, fresh, busy } = made
  const masked = useOutputs(shown).outputs
  const [wrap, setWrap] = useState(false)
  if (outputs === undefined) return <p class="pane-hint">Mend the problems above first.</p>
  const { parts, refusal, notes, tightest } = outputs
  if (refusal) {
    return (
      <p class="pane-hint">
        {refusal.problem} {refusal.fix}
      </p>
    )
  }
  const state = { parts, masked: (masked?.parts ?? []).map(shortenPart), fresh }
  return (
    <>
      <OutputPane
        id="script"
        purpose="Packed configs are shortened on the screen; the buttons take all of it."
        current={state}
        before={state}
        changedBy={undefined}
        active
        busy={busy || follows}
        reveal={false}
        wrap={wrap}
        onWrap={setWrap}
      />
      <PlanNotes deployment={{ ...tightest, notes }} />
    </>
  )
}

const shortenPart = (part: Part): Part => mapTexts(part, shorten)
