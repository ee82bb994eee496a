import type { Butane, Path } from '../engine/index.ts'
import { decodeDataUrl } from '../engine/index.ts'

/** A text that the config brings along, and the file of the machine that it becomes or adds to. */
export interface ReadableText {
  file: string
  text: string
  /** Where in the config the text stands. */
  path: Path
}

/** Every text of a config that can be read without fetching or unpacking something. */
export function readableTexts({ storage, systemd }: Butane): ReadableText[] {
  const texts: ReadableText[] = []
  const add = (file: string, text: string | undefined, path: Path) => {
    if (text !== undefined) texts.push({ file, text, path })
  }
  const addResource = (file: string, resource: Contents | undefined, path: Path) => {
    const field = resource?.inline === undefined ? 'source' : 'inline'
    add(file, resource && textOf(resource), [...path, field])
  }
  for (const [index, { path: file = '', contents, append = [] }] of entriesOf(storage?.files)) {
    const path = ['storage', 'files', index]
    addResource(file, contents, [...path, 'contents'])
    append.forEach((part, at) => addResource(file, part, [...path, 'append', at]))
  }
  for (const [index, { name = '', key_file: key }] of entriesOf(storage?.luks)) {
    addResource(`/etc/luks/${name}`, key, ['storage', 'luks', index, 'key_file'])
  }
  for (const [index, { name = '', contents, dropins = [] }] of entriesOf(systemd?.units)) {
    const path = ['systemd', 'units', index]
    const file = `/etc/systemd/system/${name}`
    add(file, contents, [...path, 'contents'])
    dropins.forEach((dropin, at) =>
      add(`${file}.d/${dropin.name}`, dropin.contents, [...path, 'dropins', at, 'contents']),
    )
  }
  return texts
}

/** The host name that a config gives the machine (hostname(5)), without white space around it. */
export function hostnameOf(config: Butane): string | undefined {
  const text = readableTexts(config).find(({ file }) => file === '/etc/hostname')?.text
  return text?.trim()
}

interface Contents {
  inline?: string
  source?: string
  compression?: string
}

/** Contents as text; undefined when they lie elsewhere, are compressed or are no text. */
function textOf({ inline, source = '', compression = '' }: Contents): string | undefined {
  if (inline !== undefined) return inline
  if (compression !== '' || !source.startsWith('data:')) return undefined
  const decoded = decodeDataUrl(source)
  if ('failure' in decoded) return undefined
  const text = new TextDecoder().decode(decoded.data)
  return text.includes('\ufffd') ? undefined : text
}

const entriesOf = <T>(list: readonly T[] | undefined) => (list ?? []).entries()
