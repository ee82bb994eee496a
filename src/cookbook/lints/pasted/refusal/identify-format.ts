import type { Fix } from '../../fix.ts'
import { findIgnition, takeAlong } from './ignition-json.ts'

/** What a text is that is no Butane. */
export interface Format {
  /** With its article, as part of a sentence. */
  readonly name: string
  /** What to do with it, in whole sentences. */
  readonly advice: string
  readonly fixes: readonly Fix[]
  /** Where it shows. */
  readonly offset: number
}

interface Row {
  readonly sign: RegExp
  readonly name: string
  readonly advice: string
}

const PASTE_BUTANE = 'Paste the Butane text that it was made from, if you have it.'
const DEPLOY_SETTINGS = `It deploys a machine and is no configuration of one. ${PASTE_BUTANE}`
const INTO_FILE = 'In Butane it is the contents of a file: storage, files, contents, inline.'

/** Formats by what is certain to be in them and in no Butane, the most telling first. */
const rows: readonly Row[] = [
  {
    sign: /^#cloud-config\b/m,
    name: 'a cloud-config',
    advice:
      'Ignition does not read it. Users, files and units have their places in Butane: passwd, storage and systemd.',
  },
  {
    sign: /^-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/m,
    name: 'a private key',
    advice:
      'It belongs nowhere but on your own machine. This page sent it nowhere; delete it here.',
  },
  {
    sign: /^(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-\w+|sk-[\w-]+@openssh\.com) AAAA/,
    name: 'an SSH public key',
    advice: 'In Butane it stands below passwd, users, ssh_authorized_keys.',
  },
  {
    sign: /^["']?apiVersion["']?:[ \t]*["']?machineconfiguration\.openshift\.io|"apiVersion":\s*"machineconfiguration\.openshift\.io/m,
    name: 'a MachineConfig of OpenShift',
    advice:
      'A cluster reads it, no machine by itself. The Ignition config in it stands below spec, config.',
  },
  {
    sign: /^apiVersion:[^]*^kind:|^kind:[^]*^apiVersion:/m,
    name: 'a manifest of Kubernetes',
    advice: INTO_FILE,
  },
  {
    sign: /^[ \t]*(?:[$>][ \t]+)?(?:[\w./~-]*\/)?ovftool(?:\.exe)?["']?[ \t]+(?:[\\^\x60]\r?\n\s*)?["']?--?\w|^[ \t$>]*(?:&\s+)?["'][^"'\n]*ovftool(?:\.exe)?["']/m,
    name: 'a command for OVF Tool',
    advice: DEPLOY_SETTINGS,
  },
  { sign: /^[ \t$]*govc [\w.]+ /m, name: 'a command for govc', advice: DEPLOY_SETTINGS },
  {
    sign: /\b(?:Import-VApp|Get-OvfConfiguration|New-AdvancedSetting|Connect-VIServer)\b/i,
    name: 'a script for PowerCLI',
    advice: DEPLOY_SETTINGS,
  },
  {
    sign: /^(?:resource|data|provider|module|variable)[ \t]+"[\w-]+"/m,
    name: 'a configuration of Terraform',
    advice: DEPLOY_SETTINGS,
  },
  {
    sign: /^(?:config\.version|virtualHW\.version|guestinfo\.[\w.-]+)[ \t]*=[ \t]*"/m,
    name: 'a .vmx file',
    advice: DEPLOY_SETTINGS,
  },
  {
    sign: /^\s*<(?:\?xml|Envelope|Environment|!DOCTYPE|html)\b/i,
    name: 'XML or HTML',
    advice: PASTE_BUTANE,
  },
  {
    sign: /^\[(?:Unit|Service|Match|Network|NetDev|Link|Mount|Timer|Socket|Install|connection)\][ \t]*$/m,
    name: 'a unit file',
    advice:
      'In Butane a unit of systemd stands below systemd, units, contents; a file of a network is one of storage, files.',
  },
  {
    sign: /^services:[ \t]*(?:#.*)?$/m,
    name: 'a Compose file',
    advice: 'The recipe “A Compose project” puts it on a host and starts it.',
  },
  {
    sign: /^network:[ \t]*$[^]*^[ \t]+(?:ethernets|bonds|vlans|bridges):/m,
    name: 'a netplan file',
    advice: 'Flatcar has systemd-networkd: write files below /etc/systemd/network.',
  },
  {
    sign: /^(?:write_files|runcmd|bootcmd|packages|package_update|cloud_init_modules):/m,
    name: 'a cloud-config',
    advice:
      'Ignition does not read it. Users, files and units have their places in Butane: passwd, storage and systemd.',
  },
  {
    sign: /^(?:networkd|locksmith|flannel|etcd|docker|update):|^[ \t]+(?:- )?(?:filesystem: (?:"?root"?|'root')|remote:|enable:)[ \t]*(?:$|true|false)/m,
    name: 'a Container Linux Config',
    advice:
      'It is what Flatcar had before Butane. Begin it with “variant: flatcar” and “version: 1.0.0”; the keys that have changed are then named one by one.',
  },
  {
    sign: /^#!\//,
    name: 'a script',
    advice: `${INTO_FILE} A unit below systemd, units runs it.`,
  },
  {
    sign: /^FROM [\w./:@-]+(?: AS \w+)?[ \t]*$/im,
    name: 'a Dockerfile',
    advice: 'Build the image elsewhere; the recipe “A container as a unit” runs it.',
  },
]

/** Says what a text is when it is plainly in a format of another program; undefined otherwise. */
export function identifyFormat(source: string): Format | undefined {
  const ignition = findIgnition(source)
  if (ignition !== undefined) return takeAlong(source, ignition)
  for (const { sign, name, advice } of rows) {
    const found = sign.exec(source)
    if (found === null) continue
    const offset = found.index + (/\S/.exec(found[0])?.index ?? 0)
    return { name, advice, fixes: [], offset }
  }
  return undefined
}
