import { encodeUtf8 } from '../text/utf8.ts'

const plain = /[:_.a-zA-Z0-9]/

/**
 * Writes a path the way systemd names the unit that belongs to it: slashes at the ends dropped, runs
 * of slashes turned to one `-`, other bytes to `\xNN` (go-systemd `unit/escape.go`; the root is `-`).
 */
export function escapeUnitPath(path: string): string {
  const elements = path.split('/').filter((element) => element !== '')
  if (elements.length === 0) return '-'
  return elements.map((element, index) => escapeElement(element, index === 0)).join('-')
}

/** Returns the name of the mount unit for a mount point, e.g. `var-lib-data.mount`. */
export function mountUnitName(path: string): string {
  return `${escapeUnitPath(path)}.mount`
}

/** Returns the name of the swap unit for a device path. */
export function swapUnitName(device: string): string {
  return `${escapeUnitPath(device)}.swap`
}

function escapeElement(element: string, isFirst: boolean): string {
  let escaped = ''
  for (const byte of encodeUtf8(element)) {
    const character = String.fromCharCode(byte)
    const leadingDot = character === '.' && isFirst && escaped === ''
    // Upstream writes bytes below 0x10 with a single digit.
    escaped += plain.test(character) && !leadingDot ? character : `\\x${byte.toString(16)}`
  }
  return escaped
}
