import type { Command } from './command.ts'
import { checkLine } from './check-line.ts'
import type { Payload } from './payload.ts'

/** How OVF Tool is told to store the disk; the names are its own (`--diskMode`). */
export type DiskMode = 'thin' | 'thick' | 'eagerZeroedThick'

/** What `ovftool` needs to know to put one virtual machine on an ESXi host. */
export interface OvftoolSettings {
  /** Name of the new virtual machine. */
  name: string
  datastore: string
  diskMode: DiskMode
  /** Port group on the host; the Flatcar OVA has a single network. */
  network: string
  powerOn: boolean
  /** Waits until VMware Tools report an address; OVF Tool can do that only for a machine it starts. */
  waitForIp: boolean
  /** Powers off and deletes a machine of the same name, disks included. */
  overwrite: boolean
  /** Path of the OVA on the machine where the command runs. */
  ova: string
  user: string
  /** Host name or address; an IPv6 address in brackets. */
  host: string
}

/**
 * Builds the `ovftool` command that deploys an OVA with an Ignition config to an ESXi host. Options
 * come before the two positional arguments, as OVF Tool wants them. The locator never holds a
 * password: OVF Tool asks for it. Throws a DeployError for control characters.
 */
export function ovftool(settings: OvftoolSettings, payload: Payload): Command {
  const { powerOn, overwrite, diskMode } = settings
  const name = checkLine('name', settings.name)
  const datastore = checkLine('datastore', settings.datastore)
  const network = checkLine('network', settings.network)
  const args = [
    `--name=${name}`,
    `--datastore=${datastore}`,
    `--diskMode=${diskMode}`,
    `--network=${network}`,
    '--allowExtraConfig',
    `--extraConfig:guestinfo.ignition.config.data=${checkLine('data', payload.data)}`,
    `--extraConfig:guestinfo.ignition.config.data.encoding=${payload.encoding}`,
    ...(powerOn ? ['--powerOn'] : []),
    ...(overwrite ? ['--overwrite', '--powerOffTarget'] : []),
    ...(powerOn && settings.waitForIp ? ['--X:waitForIp'] : []),
    localPath(checkLine('ova', settings.ova)),
    `vi://${encodeUser(checkLine('user', settings.user))}@${checkLine('host', settings.host)}/`,
  ]
  return { program: 'ovftool', args }
}

/** A relative path that starts with a dash would be read as an option. */
function localPath(path: string): string {
  return path.startsWith('-') ? `./${path}` : path
}

/** Percent-encodes a user for the locator, where `@`, `:` and `/` separate its parts. */
function encodeUser(user: string): string {
  return encodeURIComponent(user).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
