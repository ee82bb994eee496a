import { expect, test } from 'vitest'
import type { Language } from '../../../src/widgets/highlight.ts'
import { highlightLines, markPayload, splitLines } from '../../../src/widgets/highlight.ts'

/** The text a browser would show for a piece of highlighted HTML. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

test('a span that runs over a line end is closed and opened again', () => {
  expect(splitLines('<span class="a">x\n<span class="b">y</span>\nz</span>w')).toEqual([
    '<span class="a">x</span>',
    '<span class="a"><span class="b">y</span></span>',
    '<span class="a">z</span>w',
  ])
})

const texts: [Language, string][] = [
  ['yaml', 'a:\n  - inline: |\n      [Match]\n      <b>&amp;</b>\n\n  - "x\\"y" # why\n'],
  ['json', '{\n  "a": "<script>alert(1)</script>",\n  "b": [1, true, null]\n}\n'],
  ['command', "ovftool \\\n  '--name=it'\\''s <b>' \\\n  --net=a&b \\\n  vi://root@host/"],
]

test.each(texts)('highlighted %s shows the very same text, line by line', (language, text) => {
  expect(highlightLines(text, language).map(textOf).join('\n')).toBe(text)
})

test.each(texts)('highlighted %s has no markup but spans with classes', (language, text) => {
  for (const line of highlightLines(text, language)) {
    expect(line.replace(/<span class="[\w -]+">|<\/span>/g, '')).not.toMatch(/[<>]/)
  }
})

test('an option of the command is coloured up to its equals sign, inside quotes too', () => {
  const [, plain, quoted] = highlightLines("ovftool \\\n  --a:b=c \\\n  '--d=e f'", 'command')
  expect(plain).toContain('<span class="hljs-attr">--a:b=</span>c')
  expect(quoted).toContain('<span class="hljs-attr">--d=</span>e f')
})

test('the payload is wrapped wherever it stands, and nothing is when there is none', () => {
  expect(markPayload('data=QUJD', 'QUJD')).toBe('data=<span class="payload">QUJD</span>')
  expect(markPayload('data=QUJD', '')).toBe('data=QUJD')
})
