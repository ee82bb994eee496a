import type { Failure } from '../../diagnostics/diagnostic.ts'
import type { YamlDocument } from './node.ts'
import { readYaml } from './read.ts'

let last: { source: string; read: { document: YamlDocument } | Failure } | undefined

/**
 * Reads a source as `readYaml` does; the text that was read last is not read again, because a text is
 * transpiled and looked at in turn.
 */
export function readOnce(source: string | Uint8Array): { document: YamlDocument } | Failure {
  if (typeof source !== 'string') return readYaml(source)
  if (last?.source !== source) last = { source, read: readYaml(source) }
  return last.read
}
