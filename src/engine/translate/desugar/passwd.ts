/** `ssh_authorized_keys_local` (upstream: `translatePasswdUser`). */
import { finding } from '../../diagnostics/catalog.ts'
import { readLocalFile } from '../../files/local-file.ts'
import { decodeUtf8 } from '../../text/utf8.ts'
import type { Desugarer } from '../context.ts'

/** Appends the lines of key files after the user's own keys; empty lines are left out. */
export const desugarUserKeys: Desugarer = (from, to, path, context) => {
  const keyFiles = (from['ssh_authorized_keys_local'] ?? []) as string[]
  if (keyFiles.length === 0) return
  const source = [...path, 'ssh_authorized_keys_local']
  const target = [...path, 'ssh_authorized_keys']
  context.origins.set(target, source)
  if (context.files === undefined) {
    context.report.push(finding('butane/files-dir-missing', source))
    return
  }
  const keys = [...((to['ssh_authorized_keys'] ?? []) as string[])]
  for (const [index, keyFile] of keyFiles.entries()) {
    const at = [...source, index]
    const contents = readLocalFile(context.files, keyFile, at)
    if (!(contents instanceof Uint8Array)) {
      context.report.push(contents)
      continue
    }
    for (const line of decodeUtf8(contents).split(/\r?\n/)) {
      if (line === '') continue
      context.origins.set([...target, keys.length], at)
      keys.push(line)
    }
  }
  to['ssh_authorized_keys'] = keys
}
