import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

// Only the import rule runs, and without types, so that the files need not exist.
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === '@typescript-eslint/no-restricted-imports',
})

async function refusals(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(`${code}\n`, { filePath })
  return results.flatMap(({ messages }) => messages.map(({ message }) => message))
}

test.each([
  ['src/engine/decode/a.ts', `import { b } from '../source/b.ts'`],
  ['src/deploy/a.ts', `import { b } from './quote/b.ts'`],
  ['src/cookbook/a.ts', `import { transpile } from '../engine/index.ts'`],
  ['src/cookbook/inputs/a.ts', `import { parseAddress } from '../address.ts'`],
  ['src/cookbook/password/a.ts', `import { sha512 } from '@noble/hashes/sha2.js'`],
  ['recipes/x/recipe.ts', `import { defineRecipe } from '../../src/cookbook/define-recipe.ts'`],
  ['recipes/x/recipe.ts', `import other from '../y/recipe.ts'`],
  ['recipes/x/recipe.ts', `import type { Butane } from '../../src/engine/index.ts'`],
  ['src/widgets/a.tsx', `import { useState } from 'preact/hooks'`],
  ['src/reference/a.ts', `import { specs } from '../engine/index.ts'`],
  ['src/reference/a.ts', `import { prepare } from '../engine/reference.ts'`],
  ['src/cli/a.ts', `import { readFileSync } from 'node:fs'`],
  ['src/pages/a.ts', `import { getCollection } from 'astro:content'`],
  ['tests/unit/a.ts', `import { b } from '../../src/engine/source/b.ts'`],
])('%s may hold: %s', async (file, code) => {
  expect(await refusals(file, code)).toEqual([])
})

test.each([
  ['src/engine/decode/a.ts', `import { b } from '../../cookbook/b.ts'`],
  ['src/engine/decode/a.ts', `import { parse } from 'yaml'`],
  ['src/engine/decode/a.ts', `import { readFileSync } from 'node:fs'`],
  ['src/engine/decode/a.ts', `import { b } from '../../../tests/support/b.ts'`],
  ['src/engine/decode/a.ts', `import { b } from './b'`],
  ['src/engine/decode/a.ts', `export { b } from '../../deploy/b.ts'`],
  ['src/deploy/a.ts', `import { gzipSync } from 'fflate'`],
  ['src/deploy/a.ts', `import { transpile } from '../engine/index.ts'`],
  ['src/deploy/quote/a.ts', `import { b } from '../../cookbook/b.ts'`],
  ['src/cookbook/a.ts', `import { b } from '../engine/source/b.ts'`],
  ['src/cookbook/a.ts', `import { h } from 'preact'`],
  ['src/cookbook/a.ts', `import { stringify } from 'yaml'`],
  ['src/cookbook/a.ts', `import { b } from '../widgets/b.tsx'`],
  ['src/cookbook/a.ts', `import recipe from '../../recipes/x/recipe.ts'`],
  ['recipes/x/recipe.ts', `import { words } from '../y/words.ts'`],
  ['recipes/x/recipe.ts', `import { words } from '../../y/recipe.ts'`],
  ['recipes/x/recipe.ts', `import { transpile } from '../../src/engine/index.ts'`],
  ['recipes/x/recipe.ts', `import { bind } from '../../src/widgets/bind.tsx'`],
  ['src/widgets/a.tsx', `import { getCollection } from 'astro:content'`],
  ['src/widgets/a.tsx', `import { b } from '../engine/source/b.ts'`],
  ['src/widgets/a.tsx', `import { load } from 'yaml'`],
  ['src/widgets/a.tsx', `import { b } from '../pages/b.ts'`],
  ['src/reference/a.ts', `import { specs } from '../engine/specs/table.ts'`],
  ['src/reference/a.ts', `import { readFileSync } from 'node:fs'`],
  ['src/widgets/a.tsx', `import { fieldsOf } from '../reference/fields.ts'`],
  ['src/cli/a.ts', `import { b } from '../widgets/b.tsx'`],
  ['src/pages/a.ts', `import { b } from '../engine/source/b.ts'`],
])('%s may not hold: %s', async (file, code) => {
  const found = await refusals(file, code)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/pattern\. .+/)
})
