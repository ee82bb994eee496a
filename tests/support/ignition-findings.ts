import { expect, test } from 'vitest'
import { validateIgnition } from '../../src/engine/index.ts'

export const ignitionVersions = [
  '3.0.0',
  '3.1.0',
  '3.2.0',
  '3.3.0',
  '3.4.0',
  '3.5.0',
  '3.6.0',
  '3.7.0-experimental',
] as const

/** Findings as `code at path`, by the first version that has them; they hold until the next entry. */
export type FindingsByVersion = Readonly<Record<string, readonly string[]>>

/** A config without its version, and what is found in it; the title completes "finds". */
export type RuleCase = readonly [title: string, config: object, findings: FindingsByVersion]

/** Returns what the Ignition rules find in a config of a version, as `code at path`, in order. */
export function findingsOf(version: string, config: object): string[] {
  const { ignition = {}, ...rest } = config as { ignition?: object }
  const { report } = validateIgnition(
    JSON.stringify({ ignition: { version, ...ignition }, ...rest }),
  )
  return report
    .filter(({ code }) => code.startsWith('ignition/'))
    .map(({ code, path }) => `${code.slice('ignition/'.length)} at ${path.join('.')}`)
}

/** Declares one test per case that runs the config at every version Ignition has. */
export function testRules(cases: readonly RuleCase[]): void {
  test.each(cases)('finds %s', (_, config, byVersion) => {
    let expected: readonly string[] = []
    for (const version of ignitionVersions) {
      expected = byVersion[version.slice(0, 3)] ?? expected
      expect(findingsOf(version, config), version).toEqual(expected)
    }
  })
}
