/** How go-yaml names a value that does not fit its field (`decode.go`, `terror`). */
import type { YamlNode } from '../source/yaml/index.ts'
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts'

/** The tag and, for scalars, the text: cut after 7 bytes when it is longer than 10. */
export function describeValue(node: YamlNode, tag: string): string {
  const shown = node.tag !== '' && node.tag !== '!' ? node.tag : tag
  const text = node.kind === 'scalar' ? node.value : ''
  // a collection has no text, and a scalar that is tagged as one is taken for one
  if (shown === '!!seq' || shown === '!!map') return shown + text
  const bytes = encodeUtf8(text)
  // cutting bytes can split a character; upstream prints the broken one too
  return bytes.length > 10
    ? `${shown} \`${decodeUtf8(bytes.subarray(0, 7))}...\``
    : `${shown} \`${text}\``
}
