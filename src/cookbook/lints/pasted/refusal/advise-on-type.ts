import type { Cause } from '../../../../engine/index.ts'
import { certainFix } from './certain.ts'
import type { Advice } from './explain.ts'

/** What a field of a type takes, by the type as upstream's sentence names it. */
const wanted: readonly (readonly [goType: RegExp, advice: string])[] = [
  [/ into int$/, 'A number belongs here, without quotes: 0644 for a mode, 10 for a size.'],
  [/ into bool$/, 'Write true or false, without quotes.'],
  [/ into string$/, 'A text belongs here, and nothing below it.'],
  [/ into \[\]/, 'A list belongs here: each item on a line of its own that begins with “- ”.'],
  [/ into map\[/, 'Keys with a text each belong here, on lines that are indented further.'],
  [/.Resource$/, 'Say where the contents come from: inline: for a text, source: for an address.'],
  [/ into /, 'Keys belong here, on lines of their own that are indented further than this one.'],
  [/ already /, 'Keep one of the two.'],
]

/** What to do where a value is of a kind that its field does not take, or a key is there twice. */
export function adviseOnType(source: string, { message, offset }: Cause): Advice | undefined {
  if (!/^(?:cannot unmarshal |mapping key |field )/.test(message)) return undefined
  const [, advice] = wanted.find(([type]) => type.test(message)) ?? []
  if (advice === undefined) return undefined
  const sentence = message.charAt(0).toUpperCase() + message.slice(1)
  return { code: 'host/wrong-type', sentence, advice, fixes: unquote(source, offset) }
}

/** A number or a truth value in quotes is a text; without them it is what was meant. */
function unquote(source: string, start = source.length) {
  const [quoted, , value] = /^(["'])(\d+|true|false)\1/.exec(source.slice(start, start + 40)) ?? []
  if (quoted === undefined || value === undefined) return []
  const edit = [{ start, end: start + quoted.length, text: value }]
  return certainFix(source, `Write ${value} without quotes`, edit)
}
