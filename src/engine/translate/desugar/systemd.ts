/** `contents_local` of units and drop-ins (upstream: `translateUnit`, `translateDropin`). */
import { readLocalFile } from '../../files/local-file.ts'
import { decodeUtf8 } from '../../text/utf8.ts'
import type { Desugarer } from '../context.ts'

/** Reads the unit's text from a local file; an empty path counts as none. */
export const desugarContentsLocal: Desugarer = (from, to, path, context) => {
  const local = from['contents_local']
  if (typeof local !== 'string' || local === '') return
  const at = [...path, 'contents_local']
  const contents = readLocalFile(context.files, local, at)
  if (!(contents instanceof Uint8Array)) {
    context.report.push(contents)
    return
  }
  to['contents'] = decodeUtf8(contents)
  context.origins.set([...path, 'contents'], at)
}
