import { expect, test } from 'vitest'
import type { Language } from '../../../src/widgets/highlight.ts'
import { highlightLines } from '../../../src/widgets/highlight.ts'
import { seededRandom } from '../../support/random.ts'

/** The text a browser would show for a piece of highlighted HTML. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const texts: [Language, string][] = [
  ['yaml', 'a:\n  - inline: |\n      [Match]\n      <b>&amp;</b>\n\n  - "x\\"y" # why\n'],
  ['powershell', "$arguments = @(\n  '--name=it''s <b>'\n)\n& ovftool @arguments"],
  ['cmd', 'ovftool ^\n  "--name=a<b" ^\n  "vi://root@host/"'],
  ['hcl', 'resource "a" "b" {\n  name = "<x> $${y}" # why\n  count = 2\n}\n'],
  ['config', '# <why>\nextraConfig:a=b&c\n'],
  ['text', 'a < b & c'],
  ['json', '{\n  "a": "<script>alert(1)</script>",\n  "b": [1, true, null]\n}\n'],
  ['posix', "ovftool \\\n  '--name=it'\\''s <b>' \\\n  --net=a&b \\\n  vi://root@host/"],
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
  const [, plain, quoted] = highlightLines("ovftool \\\n  --a:b=c \\\n  '--d=e f'", 'posix')
  expect(plain).toContain('<span class="token-key">--a:b=</span>c')
  expect(quoted).toContain(
    '<span class="token-key">--d=</span><span class="token-string">e f</span>',
  )
})

test('everything inside a block scalar is text, and the next key is a key again', () => {
  const text = 'a:\n  - inline: |\n      [Match]\n\n      # no: comment\n    mode: 0644\n  - x # y'
  const lines = highlightLines(text, 'yaml')
  expect(lines[2]).toBe('<span class="token-string">      [Match]</span>')
  expect(lines[4]).toBe('<span class="token-string">      # no: comment</span>')
  expect(lines[5]).toBe(
    '    <span class="token-key">mode:</span> <span class="token-number">0644</span>',
  )
})

test.each([
  ['# why', '<span class="token-comment"># why</span>'],
  [
    '  - path: /a:b',
    '  - <span class="token-key">path:</span> <span class="token-string">/a:b</span>',
  ],
  ['on: "a: b"', '<span class="token-key">on:</span> <span class="token-string">"a: b"</span>'],
  ['hard: false', '<span class="token-key">hard:</span> <span class="token-literal">false</span>'],
  ['- ssh-ed25519 AAAA me', '- <span class="token-string">ssh-ed25519 AAAA me</span>'],
])('the YAML line %s is coloured by its parts', (line, html) => {
  expect(highlightLines(line, 'yaml')).toEqual([html])
})

test('any text comes through unharmed in every language', () => {
  const seed = 4711
  const random = seededRandom(seed)
  const marks = [
    '"',
    "'",
    '\\',
    '<',
    '&amp;',
    ':',
    '#',
    '- ',
    '|',
    '\n',
    ' ',
    'a',
    '0',
    '--x=',
    'é',
    '{',
  ]
  for (let round = 0; round < 500; round++) {
    const text = Array.from(
      { length: Math.floor(random() * 30) },
      () => marks[Math.floor(random() * marks.length)],
    ).join('')
    for (const language of [
      'yaml',
      'json',
      'posix',
      'powershell',
      'cmd',
      'hcl',
      'config',
    ] as const) {
      const shown = highlightLines(text, language).map(textOf).join('\n')
      expect(shown, `seed ${seed}, round ${round}, ${language}`).toBe(text)
    }
  }
})

test.each([
  [
    'a payload in a command',
    'posix',
    `  '--X:guestinfo.ignition.config.data=¶' \\`,
    'QUJD'.repeat(40),
  ],
  ['a payload behind a variable', 'powershell', `$data = '¶'`, `${'+/Az'.repeat(50)}==`],
  ['an RSA key, its comment left in view', 'json', '  "ssh-rsa ¶ admin@laptop"', 'A'.repeat(372)],
  ['a packed file', 'yaml', 'source: data:;base64,¶', 'x/+9'.repeat(99)],
  ['the fragment of a link', 'yaml', '# https://example.net/compose/#p=¶', '-_Q9'.repeat(77)],
  ['two in one line', 'text', '¶ and ¶', 'z'.repeat(160)],
] as const)('long data is in one span: %s', (_what, language, line, data) => {
  const [html = ''] = highlightLines(line.replaceAll('¶', data), language)
  const spans = [...html.matchAll(/<span class="long-data">([^<]*)<\/span>/g)]
  expect(spans.map(([, text]) => text)).toEqual(line.match(/¶/g)?.map(() => data))
})

test.each([
  ['an Ed25519 key', `ssh-ed25519 ${'A'.repeat(68)} admin@laptop`],
  ['a SHA-512 sum', `sha512-${'0123456789abcdef'.repeat(8)}`],
  ['a password hash', `$6$saltsaltsaltsalt$${'./Az'.repeat(21)}`],
  ['long prose', 'What a host is for, and why one wants it. '.repeat(9)],
])('%s stays in full', (_what, text) => {
  expect(highlightLines(text, 'text')).toEqual([text])
})
