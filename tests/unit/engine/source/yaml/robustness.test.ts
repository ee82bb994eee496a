import { expect, test } from 'vitest'
import { readYaml, resolveScalar } from '../../../../../src/engine/source/yaml/index.ts'
import type { YamlNode } from '../../../../../src/engine/source/yaml/index.ts'
import { seededRandom } from '../../../../support/random.ts'

const config = `variant: flatcar
version: 1.1.0
passwd:
  users:
    - name: core # the admin
      ssh_authorized_keys: [ssh-ed25519 AAAA a@b, "ssh-rsa \\x41"]
storage:
  files:
  - path: /etc/hostname
    mode: 0644
    contents: &c
      inline: |
        web-1

  - {path: '/etc/it''s', contents: *c}
systemd: {units: [{name: a.service, enabled: true}]}
`

const pieces = [
  ...' \t\n\r#-?:,[]{}&*!|>\'"%@`\\\x85\u2028\uFEFF\x07😀a0',
  ...['- ', ': ', '? ', '\n  ', '---\n', '...\n', '&c ', '*c', '!!int ', '|2-\n', '<<: ', '"\\'],
]

/** Returns a node for which something does not hold that holds for every node. */
function findBroken(text: string, node: YamlNode): YamlNode | undefined {
  // The end of an unended last line is one offset beyond the text.
  if (node.start > node.end || node.end > text.length + 1) return node
  if (node.kind === 'scalar') resolveScalar(node)
  const children =
    node.kind === 'sequence'
      ? node.items
      : node.kind === 'mapping'
        ? node.pairs.flatMap(({ key, value }) => [key, value])
        : []
  for (const child of children) {
    const broken = findBroken(text, child)
    if (broken) return broken
  }
  return undefined
}

test.each([1, 2, 3])('no mangled config throws anything, seed %i', (seed) => {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  for (let round = 0; round < 1500; round++) {
    let text = config
    for (let edits = 1 + below(4); edits > 0; edits--) {
      const at = below(text.length + 1)
      const inserted = random() < 0.7 ? (pieces[below(pieces.length)] ?? '') : ''
      text = text.slice(0, at) + inserted + text.slice(at + (random() < 0.5 ? below(5) : 0))
    }
    const result = readYaml(text)
    if ('failure' in result) expect(result.failure).toMatch(/^yaml: (line \d+: )?\S/)
    else if (result.document.root) {
      expect(findBroken(result.document.text, result.document.root), text).toBeUndefined()
    }
  }
})

test('bytes and string of the same text are read alike', () => {
  expect(readYaml(new TextEncoder().encode(config))).toEqual(readYaml(config))
})

test.each([
  ['a mapping', (n: number) => 'key: value\n'.repeat(n)],
  ['a flow sequence', (n: number) => `[${'a, '.repeat(n)}]`],
  ['open brackets', (n: number) => '[\n'.repeat(Math.min(n, 10_000))],
  ['a literal', (n: number) => `a: |\n${'  text\n'.repeat(n)}`],
  ['a folded plain scalar', (n: number) => `a: b\n${'  b\n'.repeat(n)}`],
  ['a quoted scalar of escapes', (n: number) => `a: "${'\\x41'.repeat(n)}"`],
  ['comments', (n: number) => '# c\n'.repeat(n)],
  ['blank lines', (n: number) => `a:\n${' \n'.repeat(n)}  b`],
  ['a long line', (n: number) => `a: ${'b '.repeat(n)}`],
  ['a long line of keys', (n: number) => `${'{😀: '.repeat(Math.min(n, 10_000))}`],
])('%s of 100,000 parts takes linear time', (_, write) => {
  const time = (text: string) => {
    const before = performance.now()
    readYaml(text)
    return performance.now() - before
  }
  const text = write(100_000)
  // Quadratic work would take minutes here.
  expect(time(text)).toBeLessThan(3000)
})
