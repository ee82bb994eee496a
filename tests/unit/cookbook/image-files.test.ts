import { expect, test } from 'vitest'
import { inTheWay, systemOf } from '../../../src/cookbook/image-files.ts'

// tests/acceptance/ignition.test.ts asks the real program the same
test.each([
  ['file', 'file', undefined, true],
  ['file', 'addition', undefined, false],
  ['file', 'directory', undefined, true],
  ['file', 'link', '/dev/null', true],
  [{ link: '../a' }, 'file', undefined, true],
  [{ link: '../a' }, 'addition', undefined, true],
  [{ link: '../a' }, 'directory', undefined, true],
  [{ link: '../a' }, 'link', '/dev/null', true],
  [{ link: '../a' }, 'link', '..//a/', false],
  [{ link: './a' }, 'link', 'a', false],
] as const)('where the image has %j, a %s to %s is stopped: %s', (entry, kind, target, stops) => {
  expect(inTheWay(entry, kind, target)).toBe(stops)
})

test('only the images of two systems are known', () => {
  expect(['flatcar', 'fcos', 'openshift', ''].map(systemOf)).toEqual([
    'flatcar',
    'fcos',
    undefined,
    undefined,
  ])
})
