import { findHostnameProblem } from './hostname.ts'
import { openOnce } from './open-once.ts'
import { hostnameOf } from './readable-texts.ts'

/** The variant that a Butane text is in, as far as it can be told while the text is broken, too. */
export function variantOf(text: string): string {
  return openOnce(text)?.spec.variant ?? /^variant:[ \t]*["']?(\w+)/m.exec(text)?.[1] ?? ''
}

/** The host name that a Butane text gives the machine, if it is a sound one. */
export function machineNameOf(text: string): string | undefined {
  const opened = openOnce(text)
  const name = opened && hostnameOf(opened.config)
  return name === undefined || findHostnameProblem(name) ? undefined : name
}
