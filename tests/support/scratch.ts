import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Makes an empty folder that is removed when the tests of the calling file are done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kindling-'))
  // Programs that change to another user must get in.
  chmodSync(folder, 0o755)
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
