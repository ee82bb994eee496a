import type { Scalar, ScalarTag } from 'yaml'
import { stringifyString } from 'yaml/util'

// Outside double quotes a reader of YAML 1.1 takes U+0085, U+2028 and U+2029 for line ends, refuses
// the other characters, and treats tabs as white space of its own.
const EXOTIC =
  /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u
/** Lines that all begin with something visible, or are empty, and one line break at most at the end. */
const BLOCK = /^(?=\S)[^\n]*(\n+ *[^\s][^\n]*)*\n?$/

/** How strings are written: plain where possible, as a block where they have lines, else quoted. */
export const yamlString: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (text) => text,
  stringify(item, context, onComment, onChompKeep) {
    const { value } = item as Scalar<string>
    if (EXOTIC.test(value) || (value.includes('\n') && !BLOCK.test(value))) return quote(value)
    const type = value.includes('\n') ? 'BLOCK_LITERAL' : 'PLAIN'
    const asString = { ...context, actualString: true }
    return stringifyString({ value, type }, asString, onComment, onChompKeep)
  },
}

/** Double quotes on one line; the library would spread a long text over several. */
function quote(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
