import type { OpenDocument, Path, YamlNode } from '../../../engine/index.ts'
import { readIni } from '../../ini.ts'
import { writtenNodes } from '../../written-nodes.ts'
import { replaceInText } from './inside.ts'
import type { Lint, ReportLint } from '../lint.ts'

/** A scalar between quotes of prose. */
const QUOTED = /^[“”„‟«]([^“”„‟«»]*)[“”»"]$|^[‘’‚‹]([^‘’‚‹›]*)[‘’›']$/
const UNIT = /^\/etc\/systemd\/(?:system|user)\/[^/]+\.(?:service|socket|timer|mount)(?:\.d\/|$)/
/** A word between quotes of prose in a command, a dash before an option, a space that does not part. */
const PROSE = /(?<=[\s=])[“„‘][^“”„‘’"']*[“”’](?=\s|$)|(?<=[\s\u00a0])[–—][a-z]\w*|[\u00a0\u202f]/g
const SPACE = /[\u00a0\u202f]/

/** Finds quotes, dashes and spaces of prose where plain ones were meant. */
export const typographic: Lint = (whole, report) => {
  const { butane, texts } = whole
  visitScalars(butane.root, [], (value, path) => {
    const [, double, single] = QUOTED.exec(value) ?? []
    const inside = double ?? single
    if (inside !== undefined) reportQuotes(butane, path, value, inside, report)
  })
  for (const { path, at } of writtenNodes(butane.config)) {
    const found = path.search(SPACE)
    if (found >= 0) reportPart(butane, [...at, 'path'], found, path.charAt(found), report)
  }
  for (const { file, text, path } of texts) {
    if (!UNIT.test(file) || text.search(PROSE) < 0) continue
    for (const [key, value, offset] of readIni(text).flatMap(({ settings }) => settings)) {
      // between plain quotes all of these may be meant
      if (!key.startsWith('Exec') || /["']/.test(value)) continue
      const end = text.indexOf('\n', offset)
      const line = text.slice(offset, end < 0 ? text.length : end)
      for (const { 0: found, index } of line.matchAll(PROSE))
        reportPart(butane, path, offset + index, found, report)
    }
  }
}

/** Calls with every plain scalar that is a value, in the order of the source. */
function visitScalars(
  node: YamlNode,
  path: Path,
  found: (value: string, path: Path) => void,
): void {
  if (node.kind === 'scalar' && node.style === 'plain') found(node.value, path)
  else if (node.kind === 'sequence')
    node.items.forEach((item, index) => visitScalars(item, [...path, index], found))
  else if (node.kind === 'mapping') {
    for (const { key, value } of node.pairs)
      if (key.kind === 'scalar') visitScalars(value, [...path, key.value], found)
  }
}

function reportQuotes(
  butane: OpenDocument,
  path: Path,
  value: string,
  inside: string,
  report: ReportLint,
): void {
  const node = butane.nodeAt(path)
  const quote = inside.includes('"') || inside.includes('\\') ? "'" : '"'
  const isSure =
    node?.kind === 'scalar' &&
    butane.text.slice(node.start, node.end) === value &&
    !(quote === "'" && inside.includes("'"))
  const edit = isSure
    ? [{ start: node.start, end: node.end, text: `${quote}${inside}${quote}` }]
    : []
  report('host/typographic', path, {
    facts: [quotesOf(value), 'quotes are " and \' to YAML'],
    fixes: [{ label: `Write ${quote} instead`, edit }],
  })
}

const quotesOf = (word: string) => `${word.charAt(0)} and ${word.slice(-1)} are`

/** Reports a character, or the ends of a word in quotes, at an offset into the text at a path. */
function reportPart(
  butane: OpenDocument,
  path: Path,
  at: number,
  found: string,
  report: ReportLint,
): void {
  const [what, meant, ends] = plainFor(found, at)
  const edits = ends.map((one) => replaceInText(butane, path, one, one + 1, meant))
  const word = meant === ' ' ? 'a space' : meant
  report('host/typographic', path, {
    facts: [what, `${word} was meant`],
    fixes: [
      { label: `Write ${word}`, edit: edits.some((e) => e.length === 0) ? [] : edits.flat() },
    ],
    at,
  })
}

/** What a part of a command is called, what was meant in place of its characters, and where they are. */
function plainFor(found: string, at: number): [what: string, meant: string, ends: number[]] {
  if (SPACE.test(found)) return ['A no-break space is', ' ', [at]]
  // a word of several letters is a long option
  if (/^[–—]/.test(found)) return [`${found.charAt(0)} is`, found.length > 2 ? '--' : '-', [at]]
  return [quotesOf(found), '"', [at, at + found.length - 1]]
}
