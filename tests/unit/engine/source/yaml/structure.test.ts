import { expect, test } from 'vitest'
import { readYaml } from '../../../../../src/engine/source/yaml/index.ts'
import { outlineYaml } from '../../../../support/yaml-outline.ts'

test.each([
  ['a:\n  b: c\n  d: e\nf: g', '{a: {b: c, d: e}, f: g}'],
  ['a:\n- b\n- c\nd: e', '{a: [b, c], d: e}'],
  ['- - a\n  - b\n- c', '[[a, b], c]'],
  ['- a: b\n  c: d\n- e', '[{a: b, c: d}, e]'],
  ['a:\nb:\n  -\n  - c', '{a: "", b: ["", c]}'],
  ['? a\n: b\n? c\n', '{a: b, c: ""}'],
  ['? - a\n  - b\n: - c', '{[a, b]: [c]}'],
  ['?\n: a', '{"": a}'],
  [': a', 'yaml: did not find expected key'],
  ['a: b\n\n# c\n\t# d\ne: f', '{a: b, e: f}'],
  ['"a" : b', '{a: b}'],
  ['[a]: b', '{[a]: b}'],
  ['{a: b}: {c: d}', '{{a: b}: {c: d}}'],
])('the block structure of %j', (text, outline) => {
  expect(outlineYaml(text)).toBe(outline)
})

test.each([
  ['[a, b, ]', '[a, b]'],
  ['[]', '[]'],
  ['{}', '{}'],
  ['{a, b: , c: d,}', '{a: "", b: "", c: d}'],
  ['{"a":1, \'b\':[c]}', '{a: 1, b: [c]}'],
  ['{a:1}', '{"a:1": ""}'],
  ['{: a}', 'yaml: did not find expected node content'],
  ['{? a : b, ? c, ? }', '{a: b, c: "", "": ""}'],
  ['[a: b, ? c : d, e]', '[{a: b}, {c: d}, e]'],
  ['[a: , "b":c]', '[{a: ""}, {b: c}]'],
  ['{a: b\n, c:\td\n}', '{a: b, c: d}'],
  ['[a,#b\n c]', '[a, c]'],
  ['[a#b, c]', '["a#b", c]'],
  ['[http://a/?b]', "yaml: did not find expected ',' or ']'"],
  ['{files:[]}', "yaml: did not find expected ',' or '}'"],
])('the flow structure of %j', (text, outline) => {
  expect(outlineYaml(text)).toBe(outline)
})

test.each([
  ['', '(nothing)'],
  [' \n# c\n', '(nothing)'],
  ['---', '""'],
  ['---\n---\na: b', '""'],
  ['--- a', 'a'],
  ['a: b\n---\nc: [', '{a: b}'],
  ['a: b\n...\nc: d', '{a: b}'],
  ['{a: b}\nc: d', '{a: b}'],
  ['%YAML 1.1 # c\n---\na', 'a'],
  ['%YAML 01.1\n---\na', 'a'],
  ['---a', '---a'],
])('of the stream %j the first document counts', (text, outline) => {
  expect(outlineYaml(text)).toBe(outline)
})

test.each([
  ['!!str a', '!!str a'],
  ['!<tag:yaml.org,2002:int> 5', '!!int 5'],
  ['!foo a', '!foo a'],
  ['! 5', '5'],
  ['!!map {a: !!seq []}', '!!map {a: !!seq []}'],
  ['!a%c3%a9 b', '!aé b'],
  ['[!!str , !a,b]', "yaml: line 1: did not find expected ',' or ']'"],
  ['[!!str , !a ]', '[!!str "", !a ""]'],
  ['%TAG !e! tag:e,2000:\n---\n!e!x a', 'tag:e,2000:x a'],
  ['%TAG !! tag:e,2000:\n---\n!!str a', 'tag:e,2000:str a'],
  ['%TAG ! tag:yaml.org,2002:\n---\n!int 5', '!!int 5'],
])('the tags of %j', (text, outline) => {
  expect(outlineYaml(text)).toBe(outline)
})

test.each([
  ['[&a b, *a]', '[&a b, *a]'],
  ['- &a {b: c}\n- *a', '[&a {b: c}, *a]'],
  ['&a b: &c\nd: *c', '{&a b: &c "", d: *c}'],
  ['{*a : b}', "yaml: unknown anchor 'a' referenced"],
  ['{&a b : c, *a : d}', '{&a b: c, *a: d}'],
  ['&a !!str b', '&a !!str b'],
  ['a: &x', '{a: &x ""}'],
  ['&a &b c', '&a ""'],
])('the anchors and aliases of %j', (text, outline) => {
  expect(outlineYaml(text)).toBe(outline)
})

test('an alias refers to the node last anchored under its name', () => {
  const result = readYaml('[&a b, &a c, *a, &a d]')
  const root = 'document' in result ? result.document.root : undefined
  const alias = root?.kind === 'sequence' ? root.items[2] : undefined
  expect(alias?.kind === 'alias' && alias.target).toMatchObject({ value: 'c' })
})

test('an alias inside its own anchor refers to the node around it', () => {
  const result = readYaml('&a [b, *a]')
  const root = 'document' in result ? result.document.root : undefined
  const alias = root?.kind === 'sequence' ? root.items[1] : undefined
  expect(alias?.kind === 'alias' && alias.target).toBe(root)
})

test('10,000 levels are read', () => {
  const depth = 10_000
  expect(readYaml('['.repeat(depth) + ']'.repeat(depth))).toHaveProperty('document')
  expect(readYaml('- '.repeat(depth))).toHaveProperty('document')
  expect(readYaml('{a: '.repeat(depth) + '}'.repeat(depth))).toHaveProperty('document')
})
