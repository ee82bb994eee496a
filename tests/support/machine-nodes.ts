import { existsSync } from 'node:fs'

const usual = ['/usr/bin/node', '/usr/local/bin/node'].filter((path) => existsSync(path))

/**
 * Programs to run the command with: the machine's own Node, which may be as old as Node 20, while `npm test` runs with
 * a newer one; that one where the machine's lies elsewhere.
 */
export const machineNodes: readonly string[] = usual.length > 0 ? usual : [process.execPath]
