import type { Plan } from '../plan.ts'
import type { MachineSettings, ServerSettings } from '../settings.ts'
import { deleteByHand } from './host-client.ts'
import { ovftoolServer } from './ovftool-server.ts'

/**
 * Builds the plan that deploys with `ovftool` to one ESXi host. OVF Tool cannot delete a machine, so
 * that is done in the host client. Throws a DeployError for control characters.
 */
export function ovftoolEsxi(machine: MachineSettings, server: ServerSettings): Plan {
  return ovftoolServer(machine, server, {
    path: [],
    options: [],
    teardown: deleteByHand(machine, server),
  })
}
