import { checkLine } from './check-line.ts'
import type { Command } from './command.ts'
import type { GuestVariable } from './guest-variable.ts'
import { lacksHardware } from './hardware.ts'
import { fileName, localPath } from './local-path.ts'
import type { RunStep, SaveStep } from './plan.ts'
import { runStep } from './run-step.ts'
import type { MachineSettings, Tls } from './settings.ts'

/** What differs between the places to which OVF Tool deploys. */
export interface OvftoolTarget {
  /** Options on where the machine goes, after its name. */
  placement: readonly string[]
  /** The option that connects the network. */
  network: string
  /** How the server is judged; undefined without a server. */
  tls: Tls | undefined
  /** Whether OVF Tool can power the machine on, and an old one off. */
  power: boolean
  /** Where the machine goes: a locator or a path. */
  locator: string
}

/**
 * Builds the steps that deploy an OVA with its guest variables: `ovftool`, and for the delivery
 * 'file' before it the configuration file that it reads. Options come before the two positional
 * arguments, as OVF Tool wants them. It cannot add hardware, so a machine that lacks some stays off. Throws a DeployError for control characters.
 */
export function ovftoolSteps(
  machine: MachineSettings,
  target: OvftoolTarget,
): (SaveStep | RunStep)[] {
  const inFile = machine.delivery === 'file' ? machine.variables.filter(fitsConfigFile) : []
  const file = `${fileName(machine.name)}.ovftool.cfg`
  const save: SaveStep = {
    kind: 'save',
    title: 'Save the guest variables',
    help: 'OVF Tool reads this file, so that no command has to hold the config.',
    file,
    language: 'config',
    content: inFile.map((variable) => `${extraConfig(variable)}\n`).join(''),
  }
  const run = runStep('Deploy the machine', [ovftool(machine, target, inFile, file)])
  return inFile.length > 0 ? [save, run] : [run]
}

function ovftool(
  machine: MachineSettings,
  target: OvftoolTarget,
  inFile: readonly GuestVariable[],
  file: string,
): Command {
  const { cpus, memory, variables } = machine
  const powerOn = target.power && machine.powerOn && !lacksHardware(machine.hardware)
  const given = (option: string, condition: unknown) => (condition ? [option] : [])
  const args = [
    `--name=${checkLine('name', machine.name)}`,
    ...target.placement,
    target.network,
    ...given(`--numberOfCpus:*=${cpus}`, cpus),
    ...given(`--memorySize:*=${memory}`, memory),
    ...given('--allowExtraConfig', variables.length),
    ...given(`--configFile=${file}`, inFile.length),
    ...variables.filter((one) => !inFile.includes(one)).map((one) => `--${extraConfig(one)}`),
    ...given('--powerOn', powerOn),
    ...given('--overwrite', machine.overwrite),
    ...given('--powerOffTarget', machine.overwrite && target.power),
    ...given('--X:waitForIp', powerOn && machine.waitForIp),
    ...given('--skipManifestCheck', machine.skipManifest),
    ...(target.tls ? tlsOptions(target.tls) : []),
    localPath('ova', machine.ova),
    target.locator,
  ]
  return { program: 'ovftool', args }
}

function extraConfig({ key, value }: GuestVariable): string {
  return `extraConfig:${checkLine('key', key)}=${checkLine('value', value)}`
}

// How a value is quoted inside a configuration file is not documented, and `#` starts a comment.
function fitsConfigFile({ key, value }: GuestVariable): boolean {
  return /^[!"$-~]+$/.test(key + value)
}

function tlsOptions(tls: Tls): string[] {
  if (tls.check === 'nothing') return ['--noSSLVerify']
  if (tls.check === 'certificate') return []
  return [`--targetSSLThumbprint=${checkLine('thumbprint', tls.thumbprint)}`]
}
