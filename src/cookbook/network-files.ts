import type { IniSection } from './ini.ts'
import { readIni } from './ini.ts'
import type { KeyedKind } from './network-keys.ts'
import type { ReadableText } from './readable-texts.ts'

/** A text of the config that some program takes the network from. */
export interface NetworkFile extends ReadableText {
  kind: KeyedKind | 'resolved' | 'timesyncd'
  /** The file that it belongs to: itself, or for a drop-in the one it adds to. */
  main: string
  sections: readonly IniSection[]
}

/** Where each kind of file is; the second group of networkd's is set for a drop-in. */
const NETWORKD =
  /^(\/(?:etc|run|usr\/lib)\/systemd\/network\/[^/]+\.(network|netdev|link))(?:\.d\/[^/]+\.conf)?$/
const OTHERS: readonly [NetworkFile['kind'], RegExp][] = [
  ['connection', /^\/etc\/NetworkManager\/system-connections\/[^/.][^/]*(?<!~)$/],
  ['resolved', /^\/etc\/systemd\/resolved\.conf(?:\.d\/[^/]+\.conf)?$/],
  ['timesyncd', /^\/etc\/systemd\/timesyncd\.conf(?:\.d\/[^/]+\.conf)?$/],
]

/** Several lints ask about the same texts in a row. */
let last: { texts: readonly ReadableText[]; files: NetworkFile[] } | undefined

/** The files of networkd, NetworkManager, resolved and timesyncd among the texts of a config. */
export function networkFiles(texts: readonly ReadableText[]): readonly NetworkFile[] {
  if (last?.texts !== texts) last = { texts, files: texts.flatMap(readFile) }
  return last.files
}

function readFile(text: ReadableText): NetworkFile[] {
  const [, main = text.file, ending] = NETWORKD.exec(text.file) ?? []
  const kind = ending ?? OTHERS.find(([, pattern]) => pattern.test(text.file))?.[0]
  if (kind === undefined) return []
  return [{ ...text, kind: kind as NetworkFile['kind'], main, sections: readIni(text.text) }]
}

/** Whether a value is filled in later by a program for templates, so that nobody can judge it yet. */
export const isTemplate = (text: string) => /[${}<>]|%\{|@@/.test(text)
