#!/usr/bin/env node
/** The `kindling` command: loads the bundled commands from beside this file, and runs the one named. */
import { loadCompiled } from './load-compiled.ts'
import type { Main } from './main.ts'

/** Tells builds apart; scripts/build-lib.mjs puts it in. */
declare const BUILD: string

const args = process.argv.slice(2)
try {
  const folder = new URL('kindling/', import.meta.url)
  const { exports, keep } = loadCompiled<Main>(folder, './main.cjs', BUILD, args[0] ?? '')
  const status = await exports.main(args)
  keep()
  process.exit(status)
} catch (error) {
  // a fault of ours: a stack would tell its reader nothing
  process.stderr.write(
    `kindling: ${String(error)}\nThis is a fault in kindling, not in your file.\n`,
  )
  process.exit(1)
}
