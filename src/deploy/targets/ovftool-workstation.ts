import { checkLine } from '../check-line.ts'
import type { Command } from '../command.ts'
import { fileName, localPath } from '../local-path.ts'
import { ovftoolSteps } from '../ovftool-command.ts'
import type { Plan } from '../plan.ts'
import { runStep } from '../run-step.ts'
import type { DesktopSettings, MachineSettings } from '../settings.ts'
import { addByHand } from './hardware-steps.ts'
import { notes, planNotes } from './notes.ts'

/**
 * Builds the plan that makes a machine for Workstation or Fusion: `ovftool` writes a .vmx file and
 * `vmrun` starts it, which OVF Tool cannot do. Throws a DeployError for control characters.
 */
export function ovftoolWorkstation(machine: MachineSettings, desktop: DesktopSettings): Plan {
  const base = fileName(machine.name)
  const folder = `${localPath('folder', desktop.folder).replace(/[/\\]+$/, '')}/${base}`
  const vmx = `${folder}/${base}.vmx`
  const ovfNetwork = checkLine('network of the OVF', machine.ovfNetwork)
  const start = runStep(
    machine.waitForIp ? 'Start the machine and wait for its address' : 'Start the machine',
    [vmrun('start', vmx), ...(machine.waitForIp ? [vmrun('getGuestIPAddress', vmx, '-wait')] : [])],
  )
  return {
    steps: [
      { kind: 'do', title: 'Make a folder', help: `Make the folder ${folder} for the machine.` },
      ...ovftoolSteps(machine, {
        placement: [`--diskMode=${desktopDiskModes[machine.diskMode]}`],
        network: `--net:${ovfNetwork}=${checkLine('network', machine.network)}`,
        tls: undefined,
        power: false,
        locator: vmx,
      }),
      ...addByHand(machine.hardware, 'desktop', `Open ${vmx} in Workstation or Fusion.`),
      ...(machine.powerOn ? [start] : []),
    ],
    notes: planNotes(
      [machine],
      machine.overwrite ? notes.overwrite : notes.noOverwrite,
      machine.skipManifest && notes.skipManifest,
      (machine.cpus ?? machine.memory) !== undefined && notes.uncertainSize,
      machine.disk !== undefined && notes.diskByHand,
      machine.delivery === 'file' && notes.configFile,
    ),
    teardown: [
      runStep(
        'Stop and delete the machine',
        [vmrun('stop', vmx, 'hard'), vmrun('deleteVM', vmx)],
        'Deletes its disks, too. The first command fails if the machine is not running.',
      ),
    ],
  }
}

// The disk modes of a .vmx target have other names (ovftool --help, --diskMode).
const desktopDiskModes: Record<MachineSettings['diskMode'], string> = {
  thin: 'monolithicSparse',
  thick: 'monolithicFlat',
  eagerZeroedThick: 'monolithicFlat',
}

function vmrun(...args: string[]): Command {
  return { program: 'vmrun', args }
}
