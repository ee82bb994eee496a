import { expect, test } from 'vitest'
import { formatRaw, transpile } from '../../../../src/engine/index.ts'

const metadata = 'metadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n'

/** What the report says of an item of `merge` that has no source. */
function reportOn(version: string, item: string): string | undefined {
  const merge = `ignition:\n  config:\n    merge:\n      - ${item}\n`
  const { report } = transpile(`variant: openshift\nversion: ${version}\n${merge}${metadata}`)
  return formatRaw(report.filter(({ code }) => code === 'ignition/source-required')).trimEnd()
}

const inSource = 'error at $.ignition.config.merge.0, line 6 col 9: source is required'
const nowhere = 'error at $.spec.config.ignition.config.merge.0, line 1 col 1: source is required'

// As the official program prints them. Up to 4.13 nothing is merged, and a place is known when its
// struct is no Go zero value; from 4.14 on something in it has to be set.
test.each([
  ['4.11.0', '{}', nowhere],
  ['4.11.0', '{http_headers: []}', inSource],
  ['4.11.0', '{http_headers: [{}]}', inSource],
  ['4.11.0', '{verification: {}}', nowhere],
  ['4.16.0', '{}', nowhere],
  ['4.16.0', '{http_headers: []}', nowhere],
])('openshift %s knows where %s stands, or does not', (version, item, expected) => {
  expect(reportOn(version, item)).toBe(expected)
})
