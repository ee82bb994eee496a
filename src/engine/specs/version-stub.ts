/** The little of an Ignition config that upstream reads to find its version (`config/util`). */
import type { StructShape } from '../schema/shape.ts'

const text = { kind: 'string', goType: 'string', name: '', octal: false } as const

/** Go has no JSON names here, so the keys match in any case, as they do everywhere. */
export const versionStub = struct(
  'util.versionStub',
  'Ignition',
  struct('struct { Version string }', 'Version', text),
)

function struct(goType: string, name: string, shape: StructShape | typeof text): StructShape {
  const field = {
    name,
    jsonName: name,
    goPath: name,
    shape,
    sugar: false,
    generated: false,
    plain: true,
    always: false,
    pointer: false,
  }
  const byName = new Map([[name, field]])
  const owner = goType.startsWith('struct ') ? '' : goType.slice(goType.indexOf('.') + 1)
  return { kind: 'struct', goType, name: owner, fields: [field], byName, byJsonName: byName }
}
