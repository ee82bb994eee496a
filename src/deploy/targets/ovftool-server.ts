import { lacksHardware } from '../hardware.ts'
import { areKeptEncoded, inventoryName } from '../inventory-name.ts'
import { viLocator } from '../locator.ts'
import { ovftoolSteps } from '../ovftool-command.ts'
import type { Plan, Step } from '../plan.ts'
import type { MachineSettings, ServerSettings } from '../settings.ts'
import { addByHand } from './hardware-steps.ts'
import { findMachine, powerOn } from './host-client.ts'
import { notes, planNotes } from './notes.ts'

/**
 * Builds the plan that deploys with OVF Tool to a server: the options and the locator are the same
 * for ESXi and vCenter but for the place. Throws a DeployError for control characters.
 */
export function ovftoolServer(
  machine: MachineSettings,
  server: ServerSettings,
  place: { path: readonly string[]; options: readonly string[]; teardown: readonly Step[] },
): Plan {
  const locator = viLocator(server, place.path)
  return {
    steps: [
      ...ovftoolSteps(machine, {
        placement: [
          `--datastore=${inventoryName(server.datastore, 'shown')}`,
          `--diskMode=${machine.diskMode}`,
          ...place.options,
        ],
        network: `--network=${inventoryName(machine.network, 'shown')}`,
        tls: server.tls,
        power: true,
        locator,
      }),
      ...addByHand(machine.hardware, 'server', findMachine(machine, server)),
      ...(machine.powerOn && lacksHardware(machine.hardware) ? [powerOn] : []),
    ],
    notes: planNotes(
      [machine],
      machine.overwrite ? notes.overwrite : notes.noOverwrite,
      notes.password,
      server.tls.check === 'nothing' && notes.uncheckedTls,
      machine.skipManifest && notes.skipManifest,
      (machine.cpus ?? machine.memory) !== undefined && notes.uncertainSize,
      machine.disk !== undefined && notes.diskByHand,
      machine.delivery === 'file' && notes.configFile,
      locator.includes('%') && notes.encodedLocator,
      areKeptEncoded([server.datastore, machine.network]) && notes.encodedNames,
    ),
    teardown: place.teardown,
  }
}
