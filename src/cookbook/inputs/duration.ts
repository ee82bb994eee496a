import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { durationMinutes } from '../reboot-window.ts'

/** A length of time as Go's time.ParseDuration reads it, and how many minutes that is. */
export interface Duration {
  text: string
  minutes: number
}

/** The part of what Go reads that a person can take in at a glance. */
const PLAIN = /^(?:\d{1,4}h)?(?:\d{1,4}m)?$/

/** Hours and minutes such as 90m, 1h or 1h30m, at least one minute: a part of what Go reads. */
export function duration<const O extends InputOptions>(options: O) {
  return buildInput<Duration, O>(options, {
    kind: 'duration',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      const minutes = PLAIN.test(text) ? durationMinutes(text) : undefined
      return minutes === undefined || minutes === 0
        ? refuse(`“${text}” is not a length of time.`, 'Write hours and minutes, as in 1h30m.')
        : accept({ text, minutes })
    },
  })
}
