import type { FileItem } from '../fragment.ts'
import { note } from '../note.ts'

/** Variables, public and secret ones; a list is undefined when nothing was typed. */
export interface Variables {
  path: string
  variables: readonly string[] | undefined
  secrets: readonly string[] | undefined
}

/**
 * The file that `--env-file` of Docker and Podman reads: a variable a line, nothing quoted or
 * replaced (docker container run, “Set environment variables”). Empty if there is no variable.
 */
export function envFile({ path, variables = [], secrets = [] }: Variables): FileItem[] {
  const lines = [...variables, ...secrets]
  if (lines.length === 0) return []
  return [
    note('Variables of the container; they may be secrets, so only root reads them.', {
      path,
      mode: 0o600,
      contents: { inline: lines.map((line) => `${line}\n`).join('') },
    }),
  ]
}
