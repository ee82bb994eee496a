import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scripts } from '../../../package.json'

test('no script runs Astro but through scripts/astro.mjs', () => {
  const direct = Object.values(scripts).filter((line) => /(^|&& |npx )astro\b/.test(line))
  expect(direct).toEqual([])
})

test('scripts/astro.mjs runs Astro without telemetry', () => {
  // Astro's telemetry makes itself an identity in the reader's settings as soon as it is not off.
  const settings = mkdtempSync(join(tmpdir(), 'kindling-settings-'))
  const {
    ASTRO_TELEMETRY_DISABLED: _a,
    TELEMETRY_DISABLED: _b,
    CI: _c,
    VITEST: _d,
    ...env
  } = process.env
  const homes = { HOME: settings, XDG_CONFIG_HOME: settings, APPDATA: settings }
  // Nothing is built there, so it ends at once, behind the place where a command is recorded.
  const nothing = { KINDLING_OUT: join(settings, 'nothing') }
  try {
    const { output } = spawnSync(process.execPath, ['scripts/astro.mjs', 'preview'], {
      env: { ...env, ...homes, ...nothing },
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(output.join('')).toContain('nothing')
    expect(readdirSync(settings)).toEqual([])
  } finally {
    rmSync(settings, { recursive: true })
  }
})
