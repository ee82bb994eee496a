/** What a mount would take from a folder: all that the system is made of, or what it needs there. */
export type Hidden = 'extensions' | 'system' | 'needed'

/** System extensions lay themselves over these (flatcar/Flatcar#2111). */
const EXTENDED = /^\/(?:opt|usr)(?:\/|$)/
/** Nothing starts without what the system itself has put there. */
const SYSTEM = /^\/(?:bin|dev|etc|lib|lib64|proc|run|sbin|sys)$/
/** Of use only to somebody who knows what has to be there, such as `/var` on a disk of its own. */
const NEEDED =
  /^\/(?:(?:bin|boot|dev|etc|lib|lib64|oem|proc|root|run|sbin|sys|tmp)(?:\/|$)|(?:var|var\/lib|var\/log|home|home\/core)$)/

/** What would be hidden by a file system that is mounted at a folder; undefined where nothing is. */
export function hiddenBelow(folder: string): Hidden | undefined {
  if (EXTENDED.test(folder)) return 'extensions'
  if (SYSTEM.test(folder)) return 'system'
  return NEEDED.test(folder) ? 'needed' : undefined
}
