import type { Command } from './command.ts'
import { DeployError } from './deploy-error.ts'
import type { Payload } from './payload.ts'
import type { MachineSettings, ServerSettings } from './settings.ts'
import { ovftoolEsxi } from './targets/ovftool-esxi.ts'

export type { DiskMode } from './settings.ts'

/** What `ovftool` needs to know to put one virtual machine on an ESXi host. */
export type OvftoolSettings = Pick<
  MachineSettings & ServerSettings,
  | 'name'
  | 'datastore'
  | 'diskMode'
  | 'network'
  | 'powerOn'
  | 'waitForIp'
  | 'overwrite'
  | 'ova'
  | 'user'
  | 'host'
>

/**
 * Builds the `ovftool` command that deploys an OVA with an Ignition config to an ESXi host: the
 * command of the plan for ESXi. Throws a DeployError for control characters.
 */
export function ovftool(settings: OvftoolSettings, payload: Payload): Command {
  const machine: MachineSettings = {
    ...settings,
    ovfNetwork: 'VM Network',
    cpus: undefined,
    memory: undefined,
    disk: undefined,
    skipManifest: false,
    variables: [
      { key: 'guestinfo.ignition.config.data', value: payload.data },
      { key: 'guestinfo.ignition.config.data.encoding', value: payload.encoding },
    ],
    delivery: 'inline',
  }
  const { steps } = ovftoolEsxi(machine, { ...settings, tls: { check: 'certificate' } })
  const [command] = steps.flatMap((step) => (step.kind === 'run' ? step.commands : []))
  if (!command) throw new DeployError('the plan has no command')
  return command
}
