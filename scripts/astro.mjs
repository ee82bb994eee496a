// @ts-check
// `node scripts/astro.mjs build` is `astro build` without telemetry. Astro asks for the setting before it reads
// astro.config.mjs, and an npm script has no way of setting a variable that works on Windows, too.

import '../build/no-telemetry.mjs'

await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href)
