/** What `--version` prints: ours, and the release whose output we give. */
import manifest from '../../package.json' with { type: 'json' }

export const VERSION = `Kindling ${manifest.version} (output of Butane v0.29.0)`
