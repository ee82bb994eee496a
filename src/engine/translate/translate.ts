/** Desugars a Butane config into an Ignition config (upstream: `ToIgn3_xUnvalidated`). */
import type { Fields } from '../decode/decode.ts'
import { isFatal } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import type { FileTree } from '../files/file-tree.ts'
import type { Butane } from '../schema/butane.ts'
import { isOpen } from '../schema/levels.ts'
import type { Gate } from '../schema/levels.ts'
import type { StructShape } from '../schema/shape.ts'
import type { Spec } from '../specs/table.ts'
import type { TranslateContext } from './context.ts'
import { bootDeviceConfig } from './desugar/boot-device.ts'
import { grubConfig } from './desugar/grub.ts'
import { mountUnitConfig, mountUnitGates } from './desugar/mount-unit.ts'
import { desugarQuadlets } from './desugar/quadlet.ts'
import { desugarTrees } from './desugar/tree.ts'
import { mergeConfigs } from './merge.ts'
import type { Tracked } from './merge.ts'
import { mirror } from './mirror.ts'
import {
  adjustForOpenShift,
  checkOpenShiftSupport,
  findElided,
  openshiftGates,
} from './openshift.ts'
import { Origins } from './origins.ts'
import { checkPartitions } from './partition-checks.ts'
import { toSource } from './source-map.ts'
import type { SourceMapFacts } from './source-map.ts'

export interface TranslateOptions {
  readonly files: FileTree | undefined
  /** Plain Ignition even where the variant makes a MachineConfig. */
  readonly raw: boolean
}

export interface Translation {
  readonly ignition: Fields
  /** What was found on the way; paths are the source's. */
  readonly report: readonly Finding[]
  /** The same finding with its path in the source, for findings about the result. */
  readonly atSource: (found: Finding) => Finding
}

/** From which level on sugar is merged in, generated parts as the parent. */
const mergeGates = {
  mountUnits: { since: 'ign 3.1' },
  grub: { since: 'fcos 1.5' },
  partitions: { since: 'fcos 1.0' },
  rootPartition: { since: 'fcos 1.3' },
} as const satisfies Record<string, Gate>

/** Translates a config that its own rules accept. The input is not changed. */
export function translate(
  spec: Spec & { readonly shape: StructShape },
  butane: Butane,
  { files, raw }: TranslateOptions,
): Translation {
  const { shape, levels, variant } = spec
  const does = (gate: Gate) => isOpen(gate, levels, variant)
  const report: Finding[] = []
  const compress = !does(openshiftGates.noCompression)
  const context: TranslateContext = { origins: new Origins(), report, files, shape, compress }
  const copy = mirror(shape, butane, [], context) as Fields
  copy['ignition'] = { ...(copy['ignition'] as Fields | undefined), version: spec.ignition }
  context.origins.set(['ignition', 'version'], ['version'])
  let merged: SourceMapFacts['merged'] = 'never'
  let tracked: Tracked = { config: copy, origins: context.origins }
  const mergeUnder = (
    parent: Tracked | undefined,
    happensAnyway: boolean,
    when: 'early' | 'last',
  ) => {
    if (parent) tracked = mergeConfigs(shape, parent, tracked)
    if (parent || happensAnyway) merged = when
  }

  const features = { remote: does(mountUnitGates.remote), swap: does(mountUnitGates.swap) }
  const hasFilesystems = (butane.storage?.filesystems ?? []).length > 0
  mergeUnder(
    mountUnitConfig(butane, features),
    hasFilesystems && does(mergeGates.mountUnits),
    'early',
  )
  desugarTrees(butane, tracked.config, { ...context, origins: tracked.origins })
  desugarQuadlets(butane, tracked.config, { ...context, origins: tracked.origins })
  if (isFatal(report)) return { ignition: {}, report, atSource: (found) => found }

  mergeUnder(bootDeviceConfig(butane), false, 'last')
  const partitions = does(mergeGates.partitions)
    ? checkPartitions(tracked.config, does(mergeGates.rootPartition))
    : []
  mergeUnder(grubConfig(butane, { compress }), does(mergeGates.grub), 'last')

  const { config, origins } = tracked
  const isMachineConfig = spec.output === 'machine config'
  if (isMachineConfig) adjustForOpenShift(butane, config, origins, levels)
  const facts: SourceMapFacts = { origins, config, shape, merged, wrapped: isMachineConfig && !raw }
  const at = (found: Finding, space: 'ignition' | 'machine config'): Finding => ({
    ...found,
    path: toSource(facts, found.path, space),
  })
  for (const found of partitions) report.push(locatePartition(found, facts))
  if (isMachineConfig) {
    for (const found of checkOpenShiftSupport(config, levels)) {
      report.push(at(found, 'machine config'))
    }
    if (raw) report.push(...findElided(butane))
  }
  const resultSpace = facts.wrapped ? 'machine config' : 'ignition'
  return { ignition: config, report, atSource: (found) => at(found, resultSpace) }
}

/** Upstream names the size by its YAML name, which its table of JSON paths does not have. */
function locatePartition(found: Finding, facts: SourceMapFacts): Finding {
  if (found.path.at(-1) === 'size_mib') return found
  return { ...found, path: toSource(facts, found.path, 'ignition') }
}
