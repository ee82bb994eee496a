import { describe, expect, test } from 'vitest'
import {
  formatSemver,
  parseIgnitionVersion,
  parseSemver,
} from '../../../../src/engine/text/semver.ts'

describe('a version', () => {
  test.each([
    ['1.2.3', '1.2.3'],
    ['01.002.3', '1.2.3'],
    ['1.0.0-', '1.0.0'],
    ['1.0.0+', '1.0.0'],
    ['1.2.0-experimental', '1.2.0-experimental'],
    ['1.2.3-a.b-c.0+build.7-x', '1.2.3-a.b-c.0+build.7-x'],
    ['1.2.3+meta-data', '1.2.3+meta-data'],
  ])('%j is read as %s', (text, canonical) => {
    const parsed = parseSemver(text)
    expect('version' in parsed && formatSemver(parsed.version)).toBe(canonical)
  })

  test.each([
    ['', ' is not in dotted-tri format'],
    ['1.0', '1.0 is not in dotted-tri format'],
    ['+1.0.0', ' is not in dotted-tri format'],
    ['1.0-a.0', '1.0 is not in dotted-tri format'],
    ['1.x.0', 'strconv.ParseInt: parsing "x": invalid syntax'],
    ['1.0.0.0', 'strconv.ParseInt: parsing "0.0": invalid syntax'],
    ['1..0', 'strconv.ParseInt: parsing "": invalid syntax'],
    [' 1.0.0', 'strconv.ParseInt: parsing " 1": invalid syntax'],
    ['1.0.９', 'strconv.ParseInt: parsing "９": invalid syntax'],
    [
      '1.0.9223372036854775808',
      'strconv.ParseInt: parsing "9223372036854775808": value out of range',
    ],
    [
      '1.0.99999999999999999999x',
      'strconv.ParseInt: parsing "99999999999999999999x": value out of range',
    ],
    ['1.0.0-a_b', 'failed to validate pre-release: a_b is not a valid semver identifier'],
    ['1.0.0-a..b', 'failed to validate pre-release: a..b is not a valid semver identifier'],
    ['1.0.0+é', 'failed to validate metadata: é is not a valid semver identifier'],
  ])('%j is refused with coreos/go-semver’s sentence', (text, failure) => {
    expect(parseSemver(text)).toEqual({ failure })
  })
})

describe('the version of an Ignition config', () => {
  const known = ['3.3.0', '3.7.0-experimental'] as const

  test.each([
    ['3.3.0', { version: '3.3.0' }],
    ['03.3.00', { version: '3.3.0' }],
    ['3.7.0-experimental', { version: '3.7.0-experimental' }],
    ['3.7.0', { failure: 'unsupported config version' }],
    ['3.3.0+meta', { failure: 'unsupported config version' }],
    ['2.2.0', { failure: 'unsupported config version' }],
    ['3.3', { failure: "invalid config version (couldn't parse)" }],
  ])('%j is judged as Ignition does', (text, verdict) => {
    expect(parseIgnitionVersion(text, known)).toEqual(verdict)
  })
})
