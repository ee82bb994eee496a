/**
 * What describes the engine instead of running it: for the reference pages and JSON Schemas. A face
 * of its own beside `index.ts`, so that no bundle carries what only the documentation needs.
 */
export { prepare } from './prepare.ts'
export { butaneCatalog } from './diagnostics/catalog.ts'
export type { Code } from './diagnostics/catalog.ts'
export type { CatalogEntry } from './diagnostics/diagnostic.ts'
export { ignitionCatalog } from './diagnostics/catalog-ignition.ts'
export { isOpen } from './schema/levels.ts'
export type { Gate, Levels } from './schema/levels.ts'
export type { FieldShape, Shape, StructShape } from './schema/shape.ts'
export { choices } from './validate/choices.ts'
export type { Choice } from './validate/choices.ts'
export { ignitionSpecs, specs } from './specs/table.ts'
export type { Spec } from './specs/table.ts'
