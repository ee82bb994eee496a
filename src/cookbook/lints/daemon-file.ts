import type { Path } from '../../engine/index.ts'
import type { ReadableText } from '../readable-texts.ts'

/** Where Docker reads its settings. */
export const DAEMON_FILE = '/etc/docker/daemon.json'

/** What may stand in a daemon.json; nothing of it is certain. */
export interface DaemonSettings {
  bip?: unknown
  'fixed-cidr'?: unknown
  'default-address-pools'?: ({ base?: unknown } | null)[] | string
  'registry-mirrors'?: unknown
}

/** The daemon.json of a config: where it stands, and its settings where they can be read. */
export function daemonSettings(
  texts: readonly ReadableText[],
): { path: Path; settings: DaemonSettings | undefined } | undefined {
  const daemon = texts.find(({ file }) => file === DAEMON_FILE)
  return daemon && { path: daemon.path, settings: parse(daemon.text) }
}

function parse(text: string): DaemonSettings | undefined {
  try {
    return (JSON.parse(text) as DaemonSettings | null) ?? {}
  } catch {
    return undefined
  }
}
