import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test.each([[[]], [['no-such-recipe']], [['_shared']], [['../recipes/motd']]])(
  'recipes:try names the recipes there are instead of trying %j',
  (args) => {
    const { status, stderr } = spawnSync('node', ['scripts/recipes-try.mjs', ...args], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^Name one recipe: .*\bmotd\b/)
  },
)
