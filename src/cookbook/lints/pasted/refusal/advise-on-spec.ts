import { specs } from '../../../../engine/index.ts'
import type { Cause } from '../../../../engine/index.ts'
import { certainFix } from './certain.ts'
import type { Advice } from './explain.ts'

const NO_VARIANT = /^error parsing variant/
const BAD_VERSION = /^error parsing version/
const NO_TRANSLATOR = /^No translator exists for variant (.*) with version (.*)$/s

const WRITE_BOTH =
  'Begin the text with “variant: flatcar” or “variant: fcos”, and below it “version:” with one of its versions.'

/** What to do where variant and version name no spec that there is. */
export function adviseOnSpec(source: string, { message, offset }: Cause): Advice | undefined {
  const code = 'host/unknown-spec'
  if (NO_VARIANT.test(message)) {
    return { code, sentence: 'The text names no variant of Butane', advice: WRITE_BOTH, fixes: [] }
  }
  const [, unknown, itsVersion = ''] = NO_TRANSLATOR.exec(message) ?? []
  if (unknown === undefined && !BAD_VERSION.test(message)) return undefined

  const variant = unknown ?? VARIANT.exec(source)?.[1] ?? ''
  const known = specs.filter((spec) => spec.variant === variant && !spec.experimental)
  const newest = known.at(-1)
  if (newest !== undefined) {
    const versions = known.map(({ version }) => version).join(', ')
    const sentence =
      unknown === undefined
        ? 'This is no version, which has three numbers'
        : `There is no version ${itsVersion} of ${variant}`
    const fixes = replaceAt(source, offset, newest.version)
    return { code, sentence, advice: `Its versions are ${versions}.`, fixes, ...at(offset) }
  }
  const variants = [...new Set(specs.map((spec) => spec.variant))]
  const meant = variants.find((name) => name === variant.toLowerCase())
  const written = VARIANT.exec(source)
  const start = written && written.index + written[0].length - (written[1]?.length ?? 0)
  const fixes =
    meant === undefined || start === null
      ? []
      : certainFix(source, `Write ${meant}`, [{ start, end: start + variant.length, text: meant }])
  return {
    code,
    sentence: `There is no variant “${variant}”`,
    advice: `The variants are ${variants.join(', ')}.`,
    fixes,
    ...at(start ?? offset),
  }
}

const VARIANT = /^variant:[ \t]*["']?([^\s"'#]+)/m

const at = (offset: number | undefined) => (offset === undefined ? {} : { offset })

/** Writes another version where a plain or quoted one stands. */
function replaceAt(source: string, start: number | undefined, version: string) {
  if (start === undefined) return []
  const [written] = /^(["']?)[\w.+-]+\1/.exec(source.slice(start, start + 40)) ?? []
  if (written === undefined) return []
  return certainFix(source, `Write ${version}`, [
    { start, end: start + written.length, text: version },
  ])
}
