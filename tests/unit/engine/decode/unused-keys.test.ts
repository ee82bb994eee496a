import { expect, test } from 'vitest'
import { formatRaw, transpile } from '../../../../src/engine/index.ts'

const head = 'variant: flatcar\nversion: 1.0.0\n'
const report = (text: string) => formatRaw(transpile(head + text).report)

test.each([
  ['zed: 1', 'warning at $.zed, line 3 col 1: unused key zed\n'],
  [
    'storage:\n  files:\n    - path: /a\n      "contents local": x',
    'warning at $.storage.files.0.contents local, line 6 col 7: unused key contents local\n',
  ],
  // a field of a later spec is unknown to an older one
  [
    'systemd: {units: [{name: a.service, contents_local: x}]}',
    'warning at $.systemd.units.0.contents_local, line 3 col 37: unused key contents_local\n',
  ],
  ['storage: {}', ''],
])('keys that no field takes are reported: %s', (text, expected) => {
  expect(report(text)).toBe(expected)
})

test.each(['storage:', 'storage: ~', 'storage: {files: [{path: /a, user: ~}]}'])(
  'where a mapping belongs, null is a mismatch: %s',
  (text) => {
    expect(report(text)).toMatch(/^warning at \$\..*: context tree does not match content tree/)
  },
)

test('a merge key is reported as unused, and what it brings is not', () => {
  const text = 'x: &x {bad: 1}\nstorage:\n  files:\n    - path: /a\n      <<: *x'
  expect(report(text)).toBe(
    'warning at $.x, line 3 col 1: unused key x\n' +
      'warning at $.storage.files.0.<<, line 7 col 7: unused key <<\n',
  )
})
