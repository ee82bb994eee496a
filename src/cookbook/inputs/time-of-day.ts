import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { isTimeOfDay } from '../reboot-window.ts'

/** Hours and minutes of a day of 24 hours, such as 04:00. */
export function timeOfDay<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'time-of-day',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    read: (text) =>
      isTimeOfDay(text)
        ? accept(text)
        : refuse('This is not a time of day.', 'Write hours and minutes from 00:00 to 23:59.'),
  })
}
