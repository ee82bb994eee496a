/** What every command tells of itself. */
import type { ParsedFlags } from './flags.ts'
import type { Io } from './io.ts'
import { VERSION } from './version.ts'

/** Prints the usage or the version where that is asked for; returns whether it was. */
export function tellAskedFor(
  { values }: Pick<ParsedFlags, 'values'>,
  usage: string,
  io: Pick<Io, 'writeStdout'>,
): boolean {
  const told =
    values.get('help') === 'true'
      ? usage
      : values.get('version') === 'true'
        ? `${VERSION}\n`
        : undefined
  if (told !== undefined) io.writeStdout(told)
  return told !== undefined
}
