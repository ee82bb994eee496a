import { useMemo, useRef } from 'preact/hooks'
import type { Fleet } from '../../cookbook/fleet/evaluate-fleet.ts'
import { fleetOutputs } from '../../cookbook/fleet/fleet-outputs.ts'
import type { FleetOutputs } from '../../cookbook/fleet/fleet-outputs.ts'
import { useRested } from '../use-rested.ts'

/**
 * The outputs of a fleet once it rests, for printing hundreds of hosts takes longer than a key press.
 * While they cannot be made, the last good ones stay, and are not fresh.
 */
export function useOutputs(fleet: Fleet): { outputs: FleetOutputs | undefined; fresh: boolean } {
  const rested = useRested(fleet, fleet.hosts.length <= 4)
  const outputs = useMemo(() => fleetOutputs(rested), [rested])
  const good = useRef(outputs)
  if (outputs) good.current = outputs
  return { outputs: good.current, fresh: outputs !== undefined && rested === fleet }
}
