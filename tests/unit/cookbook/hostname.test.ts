import { expect, test } from 'vitest'
import { readHostnameFile } from '../../../src/cookbook/hostname.ts'

/** By `read_etc_hostname_stream` and `hostname_cleanup` of systemd 256. */
test.each([
  ['web-01\n', 'web-01'],
  ['# who\n\n  web-01.example.com  \r\nother', 'web-01.example.com'],
  ['Web_Node', 'WebNode'],
  ['a-.b', 'a-b'],
  ['a.-b', 'a.b'],
  ['a..b.', 'a.b'],
  ['--a-', 'a'],
  ['a'.repeat(70), 'a'.repeat(64)],
])('%j becomes %s', (text, name) => {
  expect(readHostnameFile(text)?.becomes).toBe(name)
})

test('the name is where it stands', () => {
  expect(readHostnameFile('# a\n  web_1 \n')).toMatchObject({ name: 'web_1', offset: 6 })
})

test.each(['', '\n\n', '# web-01\n', '  # a'])('%j has no name', (text) => {
  expect(readHostnameFile(text)).toBeUndefined()
})
