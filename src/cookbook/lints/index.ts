import type { CatalogEntry, Diagnostic, Finding } from '../../engine/index.ts'
import { findSpec, openButane } from '../../engine/index.ts'
import type { DeployFacts } from '../deploy-facts.ts'
import { readNetworks } from '../networks.ts'
import { openOnce } from '../open-once.ts'
import { readableTexts } from '../readable-texts.ts'
import { remoteSources } from '../remote-sources.ts'
import { hostCatalog } from './catalog.ts'
import { containerLinuxConfig } from './container-linux-config.ts'
import { dockerPoolOverlap } from './docker-pool-overlap.ts'
import { findDownloads } from './downloads.ts'
import type { Fix } from './fix.ts'
import { gatewayOutsideSubnet } from './gateway-outside-subnet.ts'
import type { Lint, ReportLint } from './lint.ts'
import { findLogins } from './logins.ts'
import { mode0420 } from './mode-0420.ts'
import { mountBelowOpt } from './mount-below-opt.ts'
import { partitionNumber } from './partition-number.ts'
import { plaintextSecret } from './plaintext-secret.ts'
import { arm64, experimentalSpec, specTooNew } from './platform.ts'

export type { Fix } from './fix.ts'
export { applyEdits } from './fix.ts'
export { fixFor } from './fix-for.ts'
export { hostCatalog } from './catalog.ts'

/** A finding about the whole, as the page shows it among those of the engine. */
export interface LintFinding extends Diagnostic {
  readonly fixes: readonly Fix[]
}

const lints: readonly Lint[] = [
  specTooNew,
  experimentalSpec,
  arm64,
  findLogins,
  gatewayOutsideSubnet,
  findDownloads,
  dockerPoolOverlap,
  mode0420,
  partitionNumber,
  mountBelowOpt,
  plaintextSecret,
  containerLinuxConfig,
]

/** The spec by which a config without a known one is looked at. */
const fallback = findSpec('flatcar', '1.1.0')

/**
 * What is wrong with a config as a whole, and with it and the place it goes to together. Each part
 * may be sound: the engine's report is about that. Nothing is said of what cannot be known, nor of a
 * config that the engine cannot read.
 *
 * @param source Butane text
 * @param deploy where it is deployed; undefined when that is not known
 */
export function lintWhole(source: string, deploy?: DeployFacts): LintFinding[] {
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
  const report: ReportLint = (code, path, { facts = [], fixes = [], atKey } = {}) => {
    const { severity, message }: CatalogEntry = hostCatalog[code]
    const sentence = typeof message === 'string' ? message : message(...facts)
    const found: Finding = { code, severity, message: sentence, path, ...(atKey && { atKey }) }
    const usable = fixes.filter((fix) => 'set' in fix || (fix.edit.length > 0 && canEdit))
    findings.push({ ...butane.place(found), fixes: usable })
  }
  // a byte order mark would move all offsets
  const canEdit = butane.text === source
  for (const lint of known ? lints : [containerLinuxConfig]) lint(whole, report)
  return findings
}
