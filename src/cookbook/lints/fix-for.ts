import type { Diagnostic } from '../../engine/index.ts'
import type { Edit, Fix } from './fix.ts'

/** How findings of the engine are mended whose place alone says how. */
const menders: Readonly<Record<string, (text: string, at: number) => Mended | undefined>> = {
  'butane/decimal-mode': (text, at) => {
    const [digits] = /^[1-7][0-7]{2,3}(?![^\s,\]}])/.exec(text.slice(at, at + 5)) ?? []
    if (digits === undefined) return undefined
    return { label: `Write 0${digits}`, edit: [{ start: at, end: at, text: '0' }] }
  },
}

interface Mended {
  label: string
  edit: Edit[]
}

/**
 * The fix of one of the engine's findings; undefined when there is none that is certain.
 *
 * @param butane the text that the engine found it in
 */
export function fixFor({ code, range }: Diagnostic, butane: string): Fix | undefined {
  const mend = Object.hasOwn(menders, code) ? menders[code] : undefined
  // the engine counts without a byte order mark
  return butane.startsWith('\ufeff') || !range ? undefined : mend?.(butane, range.start.offset)
}
