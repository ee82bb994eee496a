import { describe, expect, test } from 'vitest'
import { parseUnit } from '../../../../src/engine/systemd/unit-file.ts'

/** The options of a unit as `section name=value` lines, or the failure. */
function read(text: string): string[] | string {
  const parsed = parseUnit(text)
  if ('failure' in parsed) return parsed.failure
  return parsed.file.options.map(({ section, name, value }) => `${section} ${name}=${value}`)
}

describe('a unit file', () => {
  test.each([
    ['', []],
    ['no section at all', []],
    ['text before\n[Unit]\nA=b\n', ['Unit A=b']],
    ['[Unit]\nA=b', ['Unit A=b']],
    ['[Unit]\r\nA = b \r\n', ['Unit A=b']],
    ['[A]\n[B]\n x\t=\ty\n\n[A]\n=z\n', ['B x=y', 'A =z']],
    ['[A]\n# x\n; y\nb=1\n', ['A b=1']],
    ['[A]\n# x\\\nb=1\nc=2\n', ['A c=2']],
    ['[A]\n# x\\ \nb=1\nc=2\n', ['A c=2']],
    ['[A]\nb=1 \\\n  2\\\n3\nc=4\n', ['A b=1 \\\n  2\\\n3', 'A c=4']],
    ['[A]\nb=1\\\n\nc=2\n', ['A b=1\\\n', 'A c=2']],
    ['[A]\nb=1\\', ['A b=1\\']],
    ['[Two\nlines]\nb=1\n', ['Two\nlines b=1']],
    ['[A]\n\u00a0\u0085b\u00a0=\u0085c\u3000\n', ['A b=c']],
    ['[A]\nb==c=d\n', ['A b==c=d']],
  ])('%j has the options %j', (text, options) => {
    expect(read(text)).toEqual(options)
  })

  test('keeps the names of sections without options', () => {
    const parsed = parseUnit('[A]\n[B]\nx=1\n[A]\n')
    expect('file' in parsed && parsed.file.sections).toEqual(['A', 'B', 'A'])
  })

  test.each([
    ['[Unit', 'unable to find end of section'],
    ['[Unit]\n[Service', 'unable to find end of section'],
    ['[Unit] x\ty\n', 'found garbage after section name : "x\\ty"'],
    ['[Unit]\nA\nB=c\n', 'unexpected newline encountered while parsing option name'],
    ['[Unit]\nA\r\n', 'unexpected newline encountered while parsing option name'],
    ['[Unit]\nA', 'EOF'],
    [`[U]\nA=${'x'.repeat(2048)}`, 'line too long (max 2048 bytes)'],
    [`[U]\nA=${'é'.repeat(1024)}\n`, 'line too long (max 2048 bytes)'],
    [`x${'y'.repeat(2100)}`, 'line too long (max 2048 bytes)'],
  ])('%j is refused with go-systemd’s sentence', (text, failure) => {
    expect(read(text)).toBe(failure)
  })

  test('may have a long line as long as a break is near in what is buffered', () => {
    const long = 'x'.repeat(2045)
    expect(read(`[U]\nA=${long}\n`)).toEqual([`U A=${long}`])
    const tail = 'y'.repeat(2040)
    expect(read(`[U]\nA=${tail}`)).toEqual([`U A=${tail}`])
  })

  test('may be long', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `K${index}=${index}`)
    expect(read(`[U]\n${lines.join('\n')}\n`)).toHaveLength(5000)
  })
})
