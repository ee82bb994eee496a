// @ts-check
// `npm run build:lib` bundles the engine for others: lib/engine.js, one ES module that needs neither
// DOM nor Node, and the command: lib/kindling.js with the commands beside it in lib/kindling/. `--out <folder>` writes elsewhere.

import { createHash } from 'node:crypto'
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'rolldown'

/** @typedef {import('rolldown').BuildOptions} BuildOptions */

const { values } = parseArgs({ options: { out: { type: 'string', default: 'lib' } } })

/**
 * Bundles what a file exports or does.
 * @param {string} input
 * @param {BuildOptions & { output: import('rolldown').OutputOptions }} options
 */
async function bundle(input, options) {
  if (!existsSync(input)) throw new Error(`${input} does not exist`)
  const { output } = await build({
    input,
    ...options,
    transform: { target: 'es2022', ...options.transform },
    output: { minify: true, ...options.output },
  })
  const chunks = output.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk] : []))
  const { file = '', dir = '' } = options.output
  for (const { fileName, code } of chunks) {
    console.log(`${file || join(dir, fileName)}  ${code.length} bytes`)
  }
  return chunks
}

const engine = await bundle('src/engine/index.ts', {
  platform: 'neutral',
  output: { file: join(values.out, 'engine.js'), format: 'esm', codeSplitting: false },
})
const outside = engine.flatMap(({ imports }) => imports)
if (outside.length > 0) throw new Error(`engine.js must not import ${outside.join(', ')}`)

const folder = join(values.out, 'kindling')
// the types are not made here; those of an earlier build must not stay beside a newer engine
for (const old of [folder, join(values.out, 'types')]) rmSync(old, { recursive: true, force: true })
const commands = await bundle('src/cli/main.ts', {
  platform: 'node',
  output: {
    dir: folder,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // each file costs time, so there is one for all that is not of one command alone
    codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
  },
})
const hash = createHash('sha256')
for (const { code } of commands) hash.update(code)

const command = join(values.out, 'kindling.js')
// its first line, which makes it a program, comes from the source
await bundle('src/cli/kindling.ts', {
  platform: 'node',
  transform: { define: { BUILD: JSON.stringify(hash.digest('hex')) } },
  output: { file: command, format: 'esm', codeSplitting: false },
})
chmodSync(command, 0o755)
