import type { PlanNote } from '../../deploy/plan.ts'
import type { Part } from '../../deploy/print-plan.ts'
import type { Refusal } from '../../deploy/shells/shell.ts'
import type { Deployment } from '../deploy/deployment.ts'
import type { TextFile } from '../share/zip.ts'
import type { Fleet } from './evaluate-fleet.ts'
import { isReady } from './evaluate-fleet.ts'
import { printFleet } from './print-fleet.ts'

/** What a reader takes along for all hosts together. */
export interface FleetOutputs {
  /** What to do, in order, for all hosts; empty when it is refused. */
  parts: readonly Part[]
  /** Why there are no such parts. */
  refusal: Refusal | undefined
  /** The configs of each host, the files that are read on the way, and the script. */
  files: readonly TextFile[]
  /** What to know before, the same for several hosts once. */
  notes: readonly PlanNote[]
  /** The deployment that comes nearest to a limit. */
  tightest: Deployment
}

/** Makes the outputs of a fleet; undefined while a host cannot be deployed. */
export function fleetOutputs(fleet: Fleet): FleetOutputs | undefined {
  const deployments = deploymentsOf(fleet)
  const [tightest] = deployments.toSorted((one, other) => shareOf(other) - shareOf(one))
  if (!isReady(fleet) || tightest === undefined) return undefined
  const printed = printFleet(deployments)
  const { parts, notes } = printed.ok ? printed : { parts: [], notes: tightest.notes }
  return {
    parts,
    notes,
    refusal: printed.ok ? undefined : printed,
    files: [...configsOf(fleet), ...(printed.ok ? printed.files : [])],
    tightest,
  }
}

function deploymentsOf({ hosts }: Fleet): Deployment[] {
  return hosts.flatMap(({ evaluation: { deployment } }) => deployment ?? [])
}

function configsOf({ hosts }: Fleet): TextFile[] {
  return hosts.flatMap(({ evaluation: { stem, butane = '', ignition = '' } }) => [
    { name: `${stem}.bu`, content: butane },
    { name: `${stem}.ign`, content: ignition },
  ])
}

const shareOf = ({ fit }: Deployment) => fit.used / fit.max
