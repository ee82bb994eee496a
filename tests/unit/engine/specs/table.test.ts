import { expect, test } from 'vitest'
import { findSpec, specs } from '../../../../src/engine/index.ts'
import { prepare } from '../../../../src/engine/prepare.ts'
import { supportFilters } from '../../../../src/engine/specs/support.ts'
import type { Shape } from '../../../../src/engine/schema/shape.ts'

test('there are the 33 specs of Butane v0.29.0', () => {
  const counts = Map.groupBy(specs, ({ variant }) => variant)
  expect(Object.fromEntries([...counts].map(([variant, rows]) => [variant, rows.length]))).toEqual({
    fcos: 9,
    flatcar: 3,
    r4e: 3,
    fiot: 2,
    openshift: 16,
  })
})

test.each([
  ['flatcar', '1.0.0', '3.3.0', 'v0_4', undefined],
  ['fcos', '1.8.0-experimental', '3.7.0-experimental', 'v0_8_exp', 'v1_8_exp'],
  ['openshift', '4.13.0', '3.2.0', 'v0_3', 'v1_3'],
  ['openshift', '4.22.0', '3.5.0', 'v0_6', 'v1_6'],
])('%s %s makes Ignition %s', (variant, version, ignition, base, fcos) => {
  const spec = findSpec(variant, version)
  expect(spec).toMatchObject({ ignition })
  expect(spec?.packages.base).toBe(base)
  if (fcos !== undefined) expect(spec?.packages.fcos).toBe(fcos)
})

test('a version that is not written exactly so is unknown', () => {
  expect(findSpec('flatcar', '1.0')).toBeUndefined()
  expect(findSpec('Flatcar', '1.0.0')).toBeUndefined()
})

test.each(supportFilters.map(({ path, variant }) => [variant ?? '', path] as const))(
  '%s refuses %s, which is a field',
  (variant, path) => {
    const fits = specs.some(
      (spec) => spec.variant === variant && hasField(prepare(spec).shape, path),
    )
    expect(fits).toBe(true)
  },
)

function hasField(shape: Shape, path: string): boolean {
  const [name = '', ...rest] = path.split('.')
  const node = shape.kind === 'list' ? shape.item : shape
  const field = node.kind === 'struct' ? node.byName.get(name) : undefined
  if (field === undefined) return false
  return rest.length === 0 || hasField(field.shape, rest.join('.'))
}
