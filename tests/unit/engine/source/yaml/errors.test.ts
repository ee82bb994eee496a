import { expect, test } from 'vitest'
import { outlineYaml } from '../../../../support/yaml-outline.ts'

// go-yaml names the line of the enclosing construct, or of the problem when that is the first line,
// and one less for what its grammar finds; with both on the first line it names none.

test.each([
  ['a tab as indentation', 'a:\n\tb: 1', 'line 2: found character that cannot start any token'],
  ['a tab behind a dash', 'a:\n-\tb: 1', 'line 2: found character that cannot start any token'],
  ['a reserved character', 'a: @b', 'found character that cannot start any token'],
  ['a percent sign as value', 'x: 1\na: %b', 'line 2: found character that cannot start any token'],
  [
    'a literal in a flow collection',
    'a: [\n|]',
    'line 2: found character that cannot start any token',
  ],
  [
    'two values on a line',
    'x:\n  a: b: c',
    'line 2: mapping values are not allowed in this context',
  ],
  [
    'an indented value below a scalar',
    'a: b\n  c: d',
    'line 2: mapping values are not allowed in this context',
  ],
  ['a key without colon', 'x: 1\nstorage\n', "line 2: could not find expected ':'"],
  [
    'a key without colon before another',
    'x: 1\nstorage\ny: 2\n',
    "line 2: could not find expected ':'",
  ],
  ['a quoted key over two lines', 'x: 1\n"a\nb": 2', "line 2: could not find expected ':'"],
  ['an explicit key behind a key', 'a: ? b', 'mapping keys are not allowed in this context'],
  [
    'a sequence entry behind a key',
    'a: - b',
    'block sequence entries are not allowed in this context',
  ],
])('%s is a scanner error', (_, text, failure) => {
  expect(outlineYaml(text)).toBe(`yaml: ${failure}`)
})

test('a required key may be 1024 characters long, its colon excluded', () => {
  const read = (length: number) => outlineYaml(`x: 1\n${'k'.repeat(length)}: v`)
  expect(read(1024)).toBe(`{x: "1", ${'k'.repeat(1024)}: v}`.replace('"1"', '1'))
  expect(read(1025)).toBe("yaml: line 2: could not find expected ':'")
})

test('the length of a key counts characters, not UTF-16 units', () => {
  expect(outlineYaml(`x: 1\n${'😀'.repeat(1024)}: v`)).toContain('😀": v}')
})

test.each([
  [
    'a key indented less than the first',
    'a:\n    b: 1\n  c: 2',
    'line 2: did not find expected key',
  ],
  ['an entry among keys', 'x: y\na: 1\n- b', 'line 2: did not find expected key'],
  ['a key among entries', 'x:\n  - a\n  b: 1', "line 1: did not find expected '-' indicator"],
  ['text behind a quoted value', 'x: y\na: "b" c', 'line 1: did not find expected key'],
  ['an open bracket', 'a: 1\nb: [x', "line 1: did not find expected ',' or ']'"],
  ['an open bracket on the first line', '[x', "line 1: did not find expected ',' or ']'"],
  ['an open bracket, nothing inside', 'a: 1\nb: [', 'line 2: did not find expected node content'],
  ['an open brace', '{a: 1', "line 1: did not find expected ',' or '}'"],
  ['a missing comma', '{a: [] b: []}', "did not find expected ',' or '}'"],
  ['a missing space behind a colon', '{a:[]}', "did not find expected ',' or '}'"],
  ['a comma without an item', '[a, , b]', 'did not find expected node content'],
  ['a colon at the start of a flow sequence', '[: a]', 'did not find expected node content'],
  ['a closing bracket alone', ']', 'did not find expected node content'],
  ['an empty key in a flow sequence', '[?]', "line 1: did not find expected ',' or ']'"],
  ['an end marker alone', '...', 'did not find expected node content'],
  ['an undeclared tag handle', 'a: 1\nb: !x!y z', 'line 1: found undefined tag handle'],
])('%s is a grammar error', (_, text, failure) => {
  expect(outlineYaml(text)).toBe(`yaml: ${failure}`)
})

test.each([
  ['an open double quote', 'a: "b', 'found unexpected end of stream'],
  ['an open single quote', "x: 1\na: 'b", 'line 2: found unexpected end of stream'],
  ['an open quote on the first line of two', 'a: "b\n', 'line 2: found unexpected end of stream'],
  [
    'a document marker in quotes',
    'x: 1\na: "b\n---\n"',
    'line 2: found unexpected document indicator',
  ],
  ['an unknown escape', 'a: "\\q"', 'found unknown escape character'],
  ['an escaped slash', 'a: "\\/"', 'found unknown escape character'],
  ['too few hexadecimal digits', 'a: "\\x4"', 'did not find expected hexdecimal number'],
  ['an escaped surrogate', 'a: "\\ud83d\\ude00"', 'found invalid Unicode character escape code'],
  ['an escape beyond Unicode', 'a: "\\U00110000"', 'found invalid Unicode character escape code'],
  [
    'a tab that continues a plain scalar',
    'a:\n  b: c\n\td',
    'line 2: found a tab character that violates indentation',
  ],
  ['an indentation indicator of zero', 'a: |0\n', 'found an indentation indicator equal to 0'],
  ['two digits', 'a: |10\n b', 'did not find expected comment or line break'],
  ['two chomping indicators', 'a: |+-\n b', 'did not find expected comment or line break'],
  [
    'text behind the indicator',
    'x: 1\na: > b',
    'line 2: did not find expected comment or line break',
  ],
  [
    'a tab in the indentation',
    'x: 1\na: |\n\tb',
    'line 2: found a tab character where an indentation space is expected',
  ],
])('%s in a scalar is an error', (_, text, failure) => {
  expect(outlineYaml(text)).toBe(`yaml: ${failure}`)
})

test.each([
  ['an anchor without name', 'a: & b', 'did not find expected alphabetic or numeric character'],
  [
    'an anchor followed by text',
    'a: &b!c',
    'did not find expected alphabetic or numeric character',
  ],
  ['an alias without name', '*', 'did not find expected alphabetic or numeric character'],
  ['an unknown alias', 'x: 1\na: *b', "unknown anchor 'b' referenced"],
  ['an alias before its anchor', '[*a, &a b]', "unknown anchor 'a' referenced"],
  ['an unclosed verbatim tag', 'a: !<b c', "did not find the expected '>'"],
  ['an empty verbatim tag', 'a: !<>', 'did not find expected tag URI'],
  ['a handle without suffix', 'a: !! b', 'did not find expected tag URI'],
  ['a tag ended by a brace', '{a: !b}', 'did not find expected whitespace or line break'],
  ['an unfinished escape', 'a: !b%4 c', 'did not find URI escaped octet'],
  ['an escaped trail alone', 'a: !b%80 c', 'found an incorrect leading UTF-8 octet'],
  ['an escaped lead alone', 'a: !b%c3%41 c', 'found an incorrect trailing UTF-8 octet'],
])('%s is an error', (_, text, failure) => {
  expect(outlineYaml(text)).toBe(`yaml: ${failure}`)
})

test.each([
  ['%', 'could not find expected directive name'],
  ['%FOO bar\n---', 'found unknown directive name'],
  ['%constructor\n---', 'found unknown directive name'],
  ['%YAML! 1.1\n---', 'found unexpected non-alphabetical character'],
  ['%YAML\n---', 'did not find expected version number'],
  ['%YAML 1\n---', "did not find expected digit or '.' character"],
  ['%YAML 1.\n---', 'did not find expected version number'],
  ['%YAML 100.1\n---', 'found extremely long version number'],
  ['%YAML 1.1 x\n---', 'did not find expected comment or line break'],
  ['%YAML 1.2\n---', 'found incompatible YAML document'],
  ['%YAML 1.1\n%YAML 1.1\n---', 'line 1: found duplicate %YAML directive'],
  ['%YAML 1.1\na', 'line 1: did not find expected <document start>'],
  ['%TAG e', "did not find expected '!'"],
  ['%TAG !e', "did not find expected '!'"],
  ['%TAG !e!', 'did not find expected whitespace'],
  ['%TAG !e! ', 'did not find expected tag URI'],
  ['%TAG !e! x"\n---', 'did not find expected whitespace or line break'],
  ['%TAG ! a\n%TAG ! b\n---', 'line 1: found duplicate %TAG directive'],
  ['a: 1\n%b', 'line 2: found unknown directive name'],
])('the directive %j is refused', (text, failure) => {
  expect(outlineYaml(text)).toBe(`yaml: ${failure}`)
})

test.each([
  ['flow sequences', '['.repeat(10001), 'exceeded max depth of 10000'],
  ['flow mappings', `x: 1\na: ${'{'.repeat(10001)}`, 'line 2: exceeded max depth of 10000'],
  ['block sequences', '- '.repeat(10001), 'exceeded max depth of 10000'],
])('%s may not be nested deeper than 10,000', (_, text, failure) => {
  expect(outlineYaml(text)).toBe(`yaml: ${failure}`)
})

test.each([
  // Three tokens are scanned before the first is used.
  ['a: 1\n---\n@', 'line 3: found character that cannot start any token'],
  ['a: 1\n---\nb: @', '{a: 1}'],
  ['a: [*x, @]', 'found character that cannot start any token'],
  ['a: [*x, b, @]', "unknown anchor 'x' referenced"],
  // An empty collection is used without waiting for a colon, and its key is then out of place.
  ['{}"k": @', '{}'],
])('of two errors in %j the one counts that go-yaml sees first', (text, outcome) => {
  expect(outlineYaml(text).replace(/^yaml: /, '')).toBe(outcome)
})
