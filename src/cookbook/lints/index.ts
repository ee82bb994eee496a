import type { Finding, Steps } from '../../engine/index.ts'
import { findSpec, finish, openButane, positionAt } from '../../engine/index.ts'
import type { DeployFacts } from '../deploy-facts.ts'
import { readNetworks } from '../networks.ts'
import { openOnce } from '../open-once.ts'
import { readableTexts } from '../readable-texts.ts'
import { remoteSources } from '../remote-sources.ts'
import { hostCatalog } from './catalog.ts'
import { dockerPoolOverlap } from './docker-pool-overlap.ts'
import { findDownloads } from './downloads.ts'
import { endOfLife } from './end-of-life.ts'
import type { Extra, Lint, LintFinding, LintPack, ReportLint } from './lint.ts'
import { findLogins } from './logins.ts'
import { plaintextSecret } from './plaintext-secret.ts'
import { refused } from './refused.ts'
import { arm64, experimentalSpec, noImage, otherImage, specTooNew } from './platform.ts'

export type { Edit, Fix } from './fix.ts'
export { applyEdits } from './fix.ts'
export { fixFor } from './fix-for.ts'
export { isAboutNoImage } from './platform.ts'
export type { Extra, LintFinding, LintPack } from './lint.ts'

/** What no form can know of beforehand. */
export const commonLints: readonly Lint[] = [
  noImage,
  otherImage,
  specTooNew,
  experimentalSpec,
  arm64,
  endOfLife,
  findDownloads,
  dockerPoolOverlap,
  plaintextSecret,
]

/** The lints of a page whose form asks for all that goes into the config. */
export const formLints: LintPack = {
  catalog: hostCatalog,
  // keys that a form took are sound, and a hash that it made has a password
  lints: [...commonLints, findLogins({ holdsKey: Boolean, matches: Boolean })],
  foreign: [],
  explain: (source, causes, failure) => [refused(source, causes, failure)],
}

/** A pack with the lints of others, each of them once. */
export function withLints(pack: LintPack, ...others: readonly (Extra | undefined)[]): LintPack {
  const all = [pack, ...others.filter((one) => one !== undefined)]
  return {
    ...pack,
    catalog: Object.assign({}, ...all.map(({ catalog }) => catalog)) as LintPack['catalog'],
    lints: [...new Set(all.flatMap(({ lints }) => lints))],
  }
}

/** The spec by which a config without a known one is looked at. */
const fallback = findSpec('flatcar', '1.1.0')

/**
 * What is wrong with a config as a whole, and with it and the place it goes to together. Each part
 * may be sound: the engine's report is about that. Nothing is said of what cannot be known, nor of a
 * config that the engine cannot read.
 *
 * @param source Butane text
 * @param deploy where it is deployed; undefined when that is not known
 * @param pack which lints look at it
 */
export function lintWhole(
  source: string,
  deploy: DeployFacts | undefined,
  pack: LintPack,
): LintFinding[] {
  return finish(lintInSteps(source, deploy, pack))
}

/** The same in steps. */
export function* lintInSteps(
  source: string,
  deploy: DeployFacts | undefined,
  { catalog, lints, foreign, locate }: LintPack,
): Steps<LintFinding[]> {
  const known = openOnce(source)
  const butane = known ?? openButane(source, fallback)
  if (butane === undefined) return []
  const { config } = butane
  const whole = {
    butane,
    deploy,
    networks: readNetworks(config),
    remote: remoteSources(config),
    texts: readableTexts(config),
  }
  const findings: LintFinding[] = []
  const report: ReportLint = (code, path, { facts = [], fixes = [], atKey, at, offset } = {}) => {
    const entry = catalog[code]
    if (entry === undefined) throw new Error(`${code} is in the catalog of another pack of lints`)
    const { severity, message } = entry
    const sentence = typeof message === 'string' ? message : message(...facts)
    const found: Finding = { code, severity, message: sentence, path, ...(atKey && { atKey }) }
    const usable = fixes.filter((fix) => 'set' in fix || (fix.edit.length > 0 && canEdit))
    const inside = at === undefined ? offset : locate?.(butane, path, at)
    const start = inside === undefined ? undefined : positionAt(butane.text, inside)
    const placed = butane.place(found)
    findings.push({ ...placed, ...(start && { range: { start, end: start } }), fixes: usable })
  }
  // a byte order mark would move all offsets
  const canEdit = butane.text === source
  for (const lint of known ? lints.concat(foreign) : foreign) {
    yield
    lint(whole, report)
  }
  return findings
}
