import { useMemo, useRef } from 'preact/hooks'
import type { Fleet } from '../../cookbook/fleet/evaluate-fleet.ts'
import { fleetOutputs } from '../../cookbook/fleet/fleet-outputs.ts'
import type { FleetOutputs } from '../../cookbook/fleet/fleet-outputs.ts'
import { useRested } from '../use-rested.ts'

export interface FollowedOutputs {
  readonly outputs: FleetOutputs | undefined
  /** False while hosts are in error, so that the outputs belong to earlier answers. */
  readonly fresh: boolean
  /** True while newer outputs are on their way. */
  readonly busy: boolean
}

/**
 * The outputs of a fleet once it rests, for printing hundreds of hosts takes longer than a key press.
 * While they cannot be made, the last good ones stay, and are not fresh.
 */
export function useOutputs(fleet: Fleet): FollowedOutputs {
  const rested = useRested(fleet, fleet.hosts.length <= 4)
  const outputs = useMemo(() => fleetOutputs(rested), [rested])
  const good = useRef(outputs)
  if (outputs) good.current = outputs
  return { outputs: good.current, fresh: outputs !== undefined, busy: rested !== fleet }
}
