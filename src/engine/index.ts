/** The engine's public face: everything outside `src/engine` imports from here. */
export { finish } from './steps.ts'
export type { Steps } from './steps.ts'
export { transpile, transpileInSteps } from './transpile.ts'
export type { TranspileOptions, TranspileResult } from './transpile.ts'
export { validateIgnition } from './ignition-config.ts'
export type { ValidateResult } from './ignition-config.ts'
export { formatPath, isFatal } from './diagnostics/diagnostic.ts'
export type {
  CatalogEntry,
  Cause,
  Diagnostic,
  Failure,
  Finding,
  Path,
  Position,
  Severity,
} from './diagnostics/diagnostic.ts'
export { formatFramed, formatRaw } from './diagnostics/format.ts'
export { base64Encode, decodeCanonicalBase64 } from './emit/base64.ts'
export { decodeDataUrl } from './emit/data-url.ts'
export { crc32 } from './emit/gzip/crc32.ts'
export { gzip } from './emit/gzip/index.ts'
export { writeYamlComment, writeYamlText } from './emit/yaml-text.ts'
export type { FileError, FileNode, FileTree } from './files/file-tree.ts'
export { memoryTree } from './files/memory-tree.ts'
export { limits } from './limits.ts'
export { isNullNode, openButane, openDocument, openInSteps } from './open-butane.ts'
export type { OpenDocument } from './open-butane.ts'
export type { Butane } from './schema/butane.ts'
export { butane as butaneSchema } from './schema/butane.ts'
export type { ListSchema, Schema, StructSchema } from './schema/notation.ts'
export type { ListShape, Shape, StructShape } from './schema/shape.ts'
export type { JsonNode } from './source/json/node.ts'
export { readJson } from './source/json/read.ts'
export { lineAt, positionAt } from './source/position.ts'
export type { MappingNode, SequenceNode, YamlNode } from './source/yaml/index.ts'
export { readYaml } from './source/yaml/read.ts'
export { findSpec, specs } from './specs/table.ts'
export type { Spec } from './specs/table.ts'
export { mountUnitName } from './systemd/escape.ts'
export { quoteByte, quoteGo } from './text/quote.ts'
export { trimSpace } from './text/space.ts'
export { decodeUtf8, encodeUtf8 } from './text/utf8.ts'
