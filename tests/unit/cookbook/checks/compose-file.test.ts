import { describe, expect, test } from 'vitest'
import { composeFileUsable } from '../../../../src/cookbook/checks/compose-file.ts'

const check = composeFileUsable('file')

describe('composeFileUsable', () => {
  test.each([
    'services:\n  web:\n    image: nginx\n',
    '# what it is for\nname: shop\nservices:\n  web: {}\n',
    'services: {web: {image: "nginx\t1"}}\n',
  ])('takes %j', (file) => {
    expect(check({ file })).toBeUndefined()
  })

  test.each([
    ['', 'It has no services.'],
    ['web:\n  image: nginx\n', 'It has no services.'],
    ['shop:\n  services:\n    web: {}\n', 'It has no services.'],
    ['services:\n\tweb: {}\n', 'A line begins with a tab.'],
    ['services:\n  web:\n  \timage: nginx\n', 'A line begins with a tab.'],
  ])('refuses %j and says what to write', (file, problem) => {
    expect(check({ file })).toMatchObject({ input: 'file', severity: 'error', problem })
    expect(check({ file })?.fix).toMatch(/services:|spaces/)
  })
})
