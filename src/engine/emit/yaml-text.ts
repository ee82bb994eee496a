/** Writes texts into YAML for people, such that readers of YAML 1.1 and of 1.2 see the same in it. */
import { analyze, doubleQuoted, literal, readsBackAsText, singleQuoted } from './yaml-scalar.ts'

// Of the printable characters (YAML 1.2, section 5.1) those are missing that only a reader of 1.1
// takes for line ends, the byte order mark, and the tab, which is white space in odd places.
const PRINTABLE = String.raw`\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}`
const ODD = new RegExp(`[^${PRINTABLE}]`, 'u')
const EACH_ODD = new RegExp(ODD, 'gu')
const LINE_END = /\r\n|[\n\r\x85\u2028\u2029]/

/** A block's first line says how far it is indented; breaks at its end would take in blank lines. */
const UNFIT_FOR_BLOCK = new RegExp(String.raw`^\s|\n\n$|[^\t${PRINTABLE}]`, 'u')

/** Merge keys, and what the types of YAML 1.1 (yaml.org/type) match though go-yaml sees text in it. */
const MERGE = '<<'
const BASED_NUMBER = String.raw`[-+]?0[box][\da-f_]*`
const FLOAT = String.raw`[-+]?(\d[\d_]*)?(\.[\d_]*)?(e[-+]?\d+)?`
const DATE = String.raw`\d{4}-\d\d?-\d\d?([t\s].*)?`
const TYPED_ELSEWHERE = new RegExp(`^(${MERGE}|${BASED_NUMBER}|${FLOAT}|${DATE})$`, 'i')

/**
 * Writes a text as a scalar: plain where that reads back as the same text, lines as a literal block,
 * the rest in quotes. The lines of a block are indented by `indent` spaces, two more than what the
 * scalar belongs to, and bring their own line end. Without `indent` all is on one line, as keys are.
 * Half a surrogate pair, which has no UTF-8, becomes an escape that go-yaml refuses.
 */
export function writeYamlText(text: string, indent?: number): string {
  const { multiline, plain, single } = analyze(text, ODD)
  if (indent !== undefined && multiline && !UNFIT_FOR_BLOCK.test(text)) return literal(text, indent)
  if (plain && readsBackAsText(text) && !TYPED_ELSEWHERE.test(text)) return text
  const sparesEscapes = single && !multiline && text.includes('"') && !text.includes("'")
  return sparesEscapes ? singleQuoted(text, 0) : doubleQuoted(text, ODD)
}

/**
 * Writes a comment, one line for each line of the text, all indented by `indent` spaces. Whatever
 * could end the comment or make the document unreadable becomes a line end or a space.
 */
export function writeYamlComment(text: string, indent: number): string {
  const lines = text.split(LINE_END).map((line) => {
    return `${' '.repeat(indent)}# ${line.replace(EACH_ODD, ' ')}`.trimEnd()
  })
  return `${lines.join('\n')}\n`
}
