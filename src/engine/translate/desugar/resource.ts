/** `inline` and `local` become data URLs (upstream: `translateResource` and `base/util/url.go`). */
import { escapeData, makeDataUrl } from '../../emit/data-url.ts'
import { readLocalFile } from '../../files/local-file.ts'
import { encodeUtf8 } from '../../text/utf8.ts'
import type { Desugarer } from '../context.ts'

/** From spec 3.1 on: the shortest form, and always a word about the compression. */
export const desugarResource: Desugarer = (from, to, path, context) => {
  const { local, inline } = from as { local?: string; inline?: string }
  if (local !== undefined) {
    const contents = readLocalFile(context.files, local, [...path, 'local'])
    if (contents instanceof Uint8Array) embed('local', contents)
    else context.report.push(contents)
  }
  if (inline !== undefined) embed('inline', encodeUtf8(inline))

  function embed(field: string, contents: Uint8Array): void {
    // what the user compressed is not compressed again, and the user's word about it stays
    const compressedByUser = to['compression'] !== undefined && to['compression'] !== ''
    const url = makeDataUrl(contents, { compress: context.compress && !compressedByUser })
    to['source'] = url.source
    context.origins.set([...path, 'source'], [...path, field])
    if (compressedByUser) return
    to['compression'] = url.compression
    context.origins.set([...path, 'compression'], [...path, field])
  }
}

/** Spec 3.0: always percent-escaped, never compressed. */
export const desugarResource3_0: Desugarer = (from, to, path, context) => {
  if (typeof from['inline'] !== 'string') return
  to['source'] = `data:,${escapeData(encodeUtf8(from['inline']))}`
  context.origins.set([...path, 'source'], [...path, 'inline'])
}
