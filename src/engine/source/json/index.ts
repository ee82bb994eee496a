export {
  describeJsonKind,
  type JsonArray,
  type JsonBoolean,
  type JsonMember,
  type JsonNode,
  type JsonNull,
  type JsonNumber,
  type JsonObject,
  type JsonString,
  reportOffset,
  typeErrorOffset,
} from './node.ts'
export { type BytePosition, createByteLocator } from './position.ts'
export { type JsonDocument, readJson } from './read.ts'
export type { JsonFailure } from './scan.ts'
