/** Desugars a Butane config into an Ignition config (upstream: `ToIgn3_xUnvalidated`). */
import type { Fields } from '../decode/decode.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import type { FileTree } from '../files/file-tree.ts'
import type { Butane } from '../schema/butane.ts'
import { isOpen } from '../schema/levels.ts'
import type { StructShape } from '../schema/shape.ts'
import type { Spec } from '../specs/table.ts'
import type { TranslateContext } from './context.ts'
import { mountUnitConfig, mountUnitGates, mountUnits } from './desugar/mount-unit.ts'
import { desugarQuadlets } from './desugar/quadlet.ts'
import { desugarTrees } from './desugar/tree.ts'
import { mergeConfigs } from './merge.ts'
import { mirror } from './mirror.ts'
import { Origins } from './origins.ts'

export interface Translation {
  readonly ignition: Fields
  readonly origins: Origins
  readonly report: readonly Finding[]
}

/** Translates a config that its own rules accept. The input is not changed. */
export function translate(
  spec: Spec & { readonly shape: StructShape },
  butane: Butane,
  files: FileTree | undefined,
): Translation {
  const report: Finding[] = []
  const first: TranslateContext = {
    origins: new Origins(),
    report,
    files,
    shape: spec.shape,
    compress: true,
  }
  const copy = mirror(spec.shape, butane, [], first) as Fields
  copy['ignition'] = { ...(copy['ignition'] as Fields | undefined), version: spec.ignition }
  first.origins.set(['ignition', 'version'], ['version'])

  const { config, origins } = addMountUnits(spec, butane, copy, first)
  const context = { ...first, origins }
  desugarTrees(butane, config, context)
  desugarQuadlets(butane, config, context)
  return { ignition: config, origins, report }
}

function addMountUnits(
  { levels, variant, shape }: Spec & { readonly shape: StructShape },
  butane: Butane,
  config: Fields,
  { origins }: TranslateContext,
): { config: Fields; origins: Origins } {
  const features = {
    remote: isOpen(mountUnitGates.remote, levels, variant),
    swap: isOpen(mountUnitGates.swap, levels, variant),
  }
  const units = mountUnits(butane, features)
  if (units.length === 0) return { config, origins }
  const generated = new Origins()
  generated.set(['systemd'], ['storage', 'filesystems'])
  generated.set(['systemd', 'units'], ['storage', 'filesystems'])
  for (const [index, { unit, filesystem }] of units.entries()) {
    const origin = ['storage', 'filesystems', filesystem, 'with_mount_unit']
    generated.setAll(
      ['systemd', 'units', index],
      { ...unit, dropins: undefined, mask: undefined },
      origin,
    )
  }
  const parent = { config: mountUnitConfig(units) as Fields, origins: generated }
  return mergeConfigs(shape, parent, { config, origins })
}
