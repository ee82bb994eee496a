// @ts-check
// `npm run build:lib` bundles the engine for others: lib/engine.js, one ES module that needs neither
// DOM nor Node, and lib/kindling.js, the command. `--out <folder>` writes elsewhere.

import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'rolldown'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'lib' } } })

/** @type {{ input: string, file: string, platform: 'neutral' | 'node' }[]} */
const bundles = [
  { input: 'src/engine/index.ts', file: 'engine.js', platform: 'neutral' },
  // Its first line, which makes it a program, comes from the source.
  { input: 'src/cli/kindling.ts', file: 'kindling.js', platform: 'node' },
]

for (const { input, file, platform } of bundles) {
  if (!existsSync(input)) throw new Error(`${input} does not exist`)
  const { output } = await build({
    input,
    platform,
    transform: { target: 'es2022' },
    output: {
      file: join(values.out, file),
      format: 'esm',
      codeSplitting: false,
      minify: true,
    },
  })
  if (platform === 'node') chmodSync(join(values.out, file), 0o755)
  const outside = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []))
  if (platform === 'neutral' && outside.length > 0) {
    throw new Error(`${file} must not import ${outside.join(', ')}`)
  }
  console.log(`${join(values.out, file)}  ${output[0].code.length} bytes`)
}
