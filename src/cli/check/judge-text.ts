/** Judges one text the way the page does. */
import { channels } from '../../facts/channels.ts'
import type { ChannelId } from '../../facts/channels.ts'
import { distributions } from '../../cookbook/deploy/distributions.ts'
import { judge } from '../../cookbook/judge.ts'
import type { LintFinding } from '../../cookbook/lints/index.ts'
import { allLints } from '../../cookbook/lints/pasted/index.ts'
import { openOnce } from '../../cookbook/open-once.ts'
import type { FileTree, Spec } from '../../engine/index.ts'
import { findSpec, positionAt } from '../../engine/index.ts'

export interface Setting {
  /** The release channel it is for; undefined when that is not known. */
  readonly channel: ChannelId | undefined
  /** Where local files are read from. */
  readonly files: FileTree | undefined
}

/** Everything that is said about a text. */
export function judgeText(text: string, { channel, files }: Setting): readonly LintFinding[] {
  const options = { lints: allLints, ...(files && { files }) }
  if (channel === undefined) return judge(text, undefined, options).report
  const { os, label } = channels[channel]
  const { variant = os } = specOf(text) ?? {}
  if (variant !== os)
    return [otherSystem(text, label, variant), ...judge(text, undefined, options).report]
  // whether the initrd is given an address is not known here, so that nothing is said about it
  const place = { channel, ova: distributions[os].ova, networkArguments: true }
  return judge(text, place, options).report
}

/** The spec that a text names, also where nothing else of it can be read. */
export function specOf(text: string): Spec | undefined {
  const opened = openOnce(text)
  if (opened !== undefined) return opened.spec
  const [variant, version] = [VARIANT, VERSION].map((named) => named.exec(text)?.[1] ?? '')
  return findSpec(variant ?? '', version ?? '')
}

const VARIANT = /^variant:[ \t]*["']?([\w-]+)/m
const VERSION = /^version:[ \t]*["']?([\w.-]+)/m

function otherSystem(text: string, label: string, variant: string): LintFinding {
  const [written = '', value = ''] = VARIANT.exec(text) ?? []
  const at = text.search(VARIANT)
  const start = at < 0 ? undefined : positionAt(text, at + written.length - value.length)
  return {
    code: 'host/other-channel',
    severity: 'error',
    message: `${label} does not read a config of the variant ${variant}. Name a channel of its own system, or none.`,
    path: ['variant'],
    ...(start && { range: { start, end: start } }),
    fixes: [],
  }
}
