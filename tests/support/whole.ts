/** Configs for the tests of lints: what is common to all, and how a finding is asked for. */
import type { DeployFacts } from '../../src/cookbook/deploy-facts.ts'
import { variantOf } from '../../src/cookbook/about-text.ts'
import { distributions } from '../../src/cookbook/deploy/distributions.ts'
import type { HostCode } from '../../src/cookbook/lints/lint.ts'
import type { Fix, LintFinding } from '../../src/cookbook/lints/index.ts'
import { applyEdits, lintWhole } from '../../src/cookbook/lints/index.ts'
import { allLints } from '../../src/cookbook/lints/pasted/index.ts'

export const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIODqaaC9lbwhD30HAlpceUuauOl2DK7uKgSpTnjtblzg me@work'

/** Made with openssl passwd -6. */
export const HASH =
  '$6$kindlingkindling$bz0IejHaw3iCn7DvSZ6zvnP6dzJrasUWuMzluXAQPkNOJs8BVv.TguTIphkxRF6n6xXv4Q6HWk4s21V6FxtGJ.'

/** A sound place; a test changes what it is about. */
export const PLACE: DeployFacts = {
  channel: 'stable',
  ova: 'flatcar_production_vmware_ova.ova',
  networkArguments: true,
}

/** A sound place for a text: that of the system it is for. */
export function placeFor(text: string): DeployFacts {
  return variantOf(text) === 'fcos'
    ? { ...PLACE, channel: 'fcos-stable', ova: distributions.fcos.ova }
    : PLACE
}

export interface Case {
  readonly title: string
  /** Butane without its first two lines. */
  readonly body: string
  readonly spec?: string
  readonly deploy?: DeployFacts
}

/** The whole Butane text of a case. */
export function butaneOf({ body, spec = 'flatcar 1.1.0' }: Omit<Case, 'title'>): string {
  const [variant, version] = spec.split(' ')
  return `variant: ${variant}\nversion: ${version}\n${body}`
}

/** What every lint there is says of a text. */
export function lintAll(source: string, deploy?: DeployFacts): LintFinding[] {
  return lintWhole(source, deploy, allLints)
}

/** What is found of one code in a case. */
export function find(code: HostCode, one: Omit<Case, 'title'>): LintFinding[] {
  return lintAll(butaneOf(one), one.deploy).filter((finding) => finding.code === code)
}

/** The text that a fix leaves, for one that edits. */
export function afterFix(text: string, fix: Fix | undefined): string {
  if (fix === undefined || !('edit' in fix)) throw new Error('there is no edit to apply')
  return applyEdits(text, fix.edit)
}

/** A config with a text file, contents indented as they have to be. */
export function withFile(path: string, contents: string): string {
  return `storage:\n  files:\n${fileEntry(path, contents)}`
}

/** An item for the list of files. */
export function fileEntry(path: string, contents: string): string {
  const lines = contents.split('\n').map((line) => (line === '' ? '' : `          ${line}`))
  return `    - path: ${path}\n      contents:\n        inline: |\n${lines.join('\n')}\n`
}
