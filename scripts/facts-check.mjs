// @ts-check
// `npm run facts:check` runs `kindling facts --check` from the source, without building the command.

import { main } from '../src/cli/main.ts'

process.exitCode = await main(['facts', '--check'])
