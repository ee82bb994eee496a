import { base64Decode } from '../../emit/base64.ts'
import { decodeUtf8 } from '../../text/utf8.ts'
import type { ScalarNode } from './node.ts'
import { parseDecimal, parseInteger } from './number.ts'
import { isTimestamp } from './timestamp.ts'

/** What a scalar means: its short tag and its value, whose source text a string keeps. */
export interface Resolved {
  tag: string
  value: string | number | bigint | boolean | null
}

/** The plain scalars that have a meaning as a whole (`resolve.go`, resolveMapList). */
const words = new Map<string, Resolved>(
  [
    { tag: '!!bool', value: true, texts: ['true', 'True', 'TRUE'] },
    { tag: '!!bool', value: false, texts: ['false', 'False', 'FALSE'] },
    { tag: '!!null', value: null, texts: ['', '~', 'null', 'Null', 'NULL'] },
    { tag: '!!float', value: NaN, texts: ['.nan', '.NaN', '.NAN'] },
    { tag: '!!float', value: Infinity, texts: ['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'] },
    { tag: '!!float', value: -Infinity, texts: ['-.inf', '-.Inf', '-.INF'] },
  ].flatMap(({ texts, ...resolved }) => texts.map((text) => [text, resolved] as const)),
)

/** Tags whose meaning depends on the text; a scalar with any other one is taken as it stands. */
const inferred = new Set(['!!bool', '!!int', '!!float', '!!null', '!!timestamp'])

/**
 * Resolves a scalar as go-yaml does when it decodes one (`resolve.go`, `decode.go`). A `!!binary`
 * has its decoded text as value, bytes that are not UTF-8 carried as `decodeUtf8` does; a timestamp
 * keeps its source text. An integer beyond the safe ones is a bigint.
 */
export function resolveScalar({ tag, value, style }: ScalarNode): Resolved | { failure: string } {
  if (tag === '' && style === 'plain') {
    return value === '<<' ? { tag: '!!merge', value } : infer(value, true)
  }
  if (tag === '' || tag === '!!str') return { tag: '!!str', value }
  if (tag === '!!binary') return decodeBinary(value)
  return inferred.has(tag) ? resolveAs(tag, value) : { tag, value }
}

function decodeBinary(text: string): Resolved | { failure: string } {
  const decoded = base64Decode(text)
  if ('data' in decoded) return { tag: '!!binary', value: decodeUtf8(decoded.data) }
  return { failure: 'yaml: !!binary value contains invalid base64 data' }
}

/** Resolves a text that an explicit tag says the kind of. */
function resolveAs(tag: string, text: string): Resolved | { failure: string } {
  const resolved = infer(text, tag === '!!timestamp')
  if (resolved.tag === tag) return resolved
  // go-yaml's conversion knows signed integers only.
  const { value } = resolved
  const isSigned = typeof value === 'number' || (typeof value === 'bigint' && value < 2n ** 63n)
  if (tag === '!!float' && resolved.tag === '!!int' && isSigned) {
    return { tag, value: Number(value) }
  }
  return { failure: `yaml: cannot decode ${resolved.tag} \`${text}\` as a ${tag}` }
}

/** Finds out what an untagged plain scalar is; `timestamps` tells whether it may be one of those. */
function infer(text: string, timestamps: boolean): Resolved {
  const word = words.get(text)
  if (word) return word
  if (/^[-+\d]/.test(text)) {
    if (timestamps && isTimestamp(text)) return { tag: '!!timestamp', value: text }
    const integer = parseInteger(text)
    if (integer !== undefined) return { tag: '!!int', value: integer }
  }
  if (/^[-+.\d]/.test(text)) {
    const decimal = parseDecimal(text)
    if (decimal !== undefined) return { tag: '!!float', value: decimal }
  }
  return { tag: '!!str', value: text }
}
