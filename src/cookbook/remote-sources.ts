import type { Butane, Path } from '../engine/index.ts'
import { EXTENSIONS_FILE } from './sysext/official.ts'

/** Something that Ignition fetches over the network while the machine starts for the first time. */
export interface RemoteSource {
  url: string
  /** Whether the config says what its hash has to be. */
  verified: boolean
  path: Path
}

const REMOTE = /^(https?|tftp|s3|gs|arn):/i

/** Every remote source of a config: files, other configs, certificates, keys. */
export function remoteSources(config: Butane): RemoteSource[] {
  const found: RemoteSource[] = []
  visit(config, [])
  return found

  function visit(value: unknown, path: Path): void {
    if (typeof value !== 'object' || value === null) return
    const { source, verification } = value as Resource
    if (typeof source === 'string' && REMOTE.test(source)) {
      found.push({ url: source, verified: !!verification?.hash, path: [...path, 'source'] })
    }
    // a list has the same entries, but their steps are numbers
    const isList = Array.isArray(value)
    for (const [step, part] of Object.entries(value)) {
      visit(part, [...path, isList ? Number(step) : step])
    }
  }
}

interface Resource {
  source?: unknown
  verification?: { hash?: string }
}

/** Where a config needs the network before the machine has the config's own settings of it. */
export function needsNetwork(config: Butane): Path[] {
  const { files = [], luks = [] } = config.storage ?? {}
  return [
    ...remoteSources(config).map(({ path }) => path),
    ...files.flatMap(({ path }, index) =>
      path === EXTENSIONS_FILE ? [['storage', 'files', index, 'path']] : [],
    ),
    ...luks.flatMap(({ clevis }, index) =>
      clevis?.tang?.length || clevis?.custom?.needs_network
        ? [['storage', 'luks', index, 'clevis']]
        : [],
    ),
  ]
}
