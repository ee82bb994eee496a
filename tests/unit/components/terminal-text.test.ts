import { expect, test } from 'vitest'
import { toTerminalText } from '../../../src/components/terminal-text.ts'

test.each([
  ['a paragraph is its lines', '<p>one\ntwo</p>', 'one\ntwo'],
  ['paragraphs are an empty line apart', '\n<p>one</p>\n<p>two</p>\n', 'one\n\ntwo'],
  ['typography is undone', '<p>curl –fail ‘a’ “b”…</p>', `curl --fail 'a' "b"...`],
  [
    'a bare address is no link',
    'curl <a href="https://a.b/">https://a.b/</a>',
    'curl https://a.b/',
  ],
  [
    'a value stays an element',
    '<p>ssh core@<span data-value="x">y</span></p>',
    'ssh core@<span data-value="x">y</span>',
  ],
  ['indentation of the first line stays', '\n  one\n  two\n', '  one\n  two'],
])('%s', (_, html, text) => {
  expect(toTerminalText(html)).toBe(text)
})
