import { specs } from '../../../../engine/index.ts'
import type { Cause } from '../../../../engine/index.ts'
import type { Fix } from '../../fix.ts'
import type { Explain, LintFinding } from '../../lint.ts'
import { refusal, refused } from '../../refused.ts'
import { pastedCatalog } from '../catalog.ts'
import { adviseOnSpec } from './advise-on-spec.ts'
import { adviseOnType } from './advise-on-type.ts'
import { adviseOnYaml } from './advise-on-yaml.ts'
import { identifyFormat } from './identify-format.ts'

/** What to do about a cause, in words and where it is certain at a click. */
export interface Advice {
  readonly code: keyof typeof pastedCatalog
  /** What is wrong, as a sentence without its full stop; upstream's own where that says it. */
  readonly sentence: string
  readonly advice: string
  readonly fixes: readonly Fix[]
  /** Where it is, if that is known better than by the cause. */
  readonly offset?: number
}

/** Advisers, in the order in which they are asked. */
const advisers: readonly ((source: string, cause: Cause) => Advice | undefined)[] = [
  adviseOnSpec,
  adviseOnType,
  adviseOnYaml,
]

/**
 * Explains why a text gave no config: it is in another format, or something in it keeps Butane from
 * reading it.
 */
export const explainRefusal: Explain = (whole, causes, failure) => {
  const source = whole.replace(/^\uFEFF/, '')
  const [first, ...rest] = explain(source, causes, failure)
  if (source === whole) return [first, ...rest]
  // a byte order mark would move all offsets
  const unfixed = (finding: LintFinding): LintFinding => ({ ...finding, fixes: [] })
  return [unfixed(first), ...rest.map(unfixed)]
}

const explain: Explain = (source, causes, failure) => {
  const [first, ...rest] = causes
  const named = identifyFormat(source)
  // who writes a variant of Butane's means Butane, whatever else is in the text
  if (named !== undefined && !VARIANT.test(source)) {
    const { name, advice, fixes, offset } = named
    const code = 'host/foreign-format'
    return [refusal(source, code, pastedCatalog[code], offset, [name, advice], fixes)]
  }
  if (first === undefined) return [refused(source, causes, failure)]
  return [explainCause(source, first), ...rest.map((cause) => explainCause(source, cause))]
}

const variants = [...new Set(specs.map(({ variant }) => variant))]
const VARIANT = new RegExp(`^variant:[ \\t]*["']?(?:${variants.join('|')})\\b`, 'm')

function explainCause(source: string, cause: Cause): LintFinding {
  for (const advise of advisers) {
    const found = advise(source, cause)
    if (found === undefined) continue
    const { code, sentence, advice, fixes, offset = cause.offset } = found
    return refusal(source, code, pastedCatalog[code], offset, [sentence, advice], fixes)
  }
  return refused(source, [cause], '')
}
