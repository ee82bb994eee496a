import { quoteGo } from './quote.ts'

/** A semantic version; `preRelease` and `metadata` are empty when absent. */
export interface Semver {
  major: number
  minor: number
  patch: number
  preRelease: string
  metadata: string
}

const identifier = /^[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*$/

/**
 * Reads a version with the tolerance of coreos/go-semver (leading zeros and an empty pre-release
 * pass) or returns its error sentence.
 */
export function parseSemver(text: string): { version: Semver } | { failure: string } {
  const [beforePlus, metadata] = cut(text, '+')
  const [numbers, preRelease] = cut(beforePlus, '-')
  const [major, afterMajor] = cut(numbers, '.')
  const [minor, patch] = cut(afterMajor ?? '', '.')
  if (patch === undefined) return { failure: `${numbers} is not in dotted-tri format` }
  for (const [part, label] of [
    [preRelease, 'pre-release'],
    [metadata, 'metadata'],
  ]) {
    if (part && !identifier.test(part)) {
      return { failure: `failed to validate ${label}: ${part} is not a valid semver identifier` }
    }
  }
  for (const part of [major, minor, patch]) {
    const problem = findNumberProblem(part)
    if (problem) return { failure: `strconv.ParseInt: parsing ${quoteGo(part)}: ${problem}` }
  }
  const version = {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    preRelease: preRelease ?? '',
    metadata: metadata ?? '',
  }
  return { version }
}

/** Writes a version in its canonical form, e.g. `3.7.0-experimental`. */
export function formatSemver({ major, minor, patch, preRelease, metadata }: Semver): string {
  const suffix = (preRelease && `-${preRelease}`) + (metadata && `+${metadata}`)
  return `${major}.${minor}.${patch}${suffix}`
}

/**
 * Returns which of the `supported` canonical versions an Ignition config asks for, or Ignition's
 * sentence when the text is no version or names another one (`config/v3_N/types/ignition.go`).
 */
export function parseIgnitionVersion<Known extends string>(
  text: string,
  supported: readonly Known[],
): { version: Known } | { failure: string } {
  const parsed = parseSemver(text)
  if ('failure' in parsed) return { failure: "invalid config version (couldn't parse)" }
  const canonical = formatSemver(parsed.version)
  const version = supported.find((known) => known === canonical)
  return version === undefined ? { failure: 'unsupported config version' } : { version }
}

// Go gives up on a number as soon as its digits exceed 64 bits, before it looks at what follows.
function findNumberProblem(text: string): string | undefined {
  const digits = /^[0-9]*/.exec(text)?.[0] ?? ''
  const outOfRange = 'value out of range'
  if (BigInt(digits) > 2n ** 64n - 1n) return outOfRange
  if (digits === '' || digits !== text) return 'invalid syntax'
  return BigInt(digits) > 2n ** 63n - 1n ? outOfRange : undefined
}

function cut(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}
