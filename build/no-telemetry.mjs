// @ts-check
// Importing this turns Astro's telemetry off. Plain JavaScript: it runs before anything could strip types.

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
