export type {
  AliasNode,
  MappingNode,
  ScalarNode,
  ScalarStyle,
  SequenceNode,
  YamlDocument,
  YamlNode,
} from './node.ts'
export { readOnce } from './read-once.ts'
export { readYaml } from './read.ts'
export { resolveScalar } from './resolve.ts'
export type { Resolved } from './resolve.ts'
