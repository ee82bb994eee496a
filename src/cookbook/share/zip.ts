import { encodeUtf8 } from '../../engine/index.ts'
import { deflate } from './deflate.ts'

/** A text file; its name is a relative path with slashes. */
export interface TextFile {
  readonly name: string
  readonly content: string
}

// APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3 and 4.4.
const LOCAL_HEADER = 0x04034b50
const CENTRAL_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const VERSION_NEEDED = 20
const MADE_ON_UNIX = 3 << 8
const NAME_IS_UTF8 = 1 << 11
const DEFLATED = 8
/** 1 January 1980, the first day that fits: the same files always make the same archive. */
const DATE = (1 << 5) | 1
/** A regular file that everybody may read and its owner may change. */
const MODE = 0o100644

/**
 * Packs text files, in their order, into the bytes of a zip archive. Throws for a name that is empty,
 * absolute, climbs out of its folder, or is there twice: names are our own, never a reader's.
 */
export function zip(files: readonly TextFile[]): Uint8Array<ArrayBuffer> {
  checkNames(files.map(({ name }) => name))
  const entries: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content } of files) {
    const path = encodeUtf8(name)
    const bytes = encodeUtf8(content)
    const { data, crc } = deflate(bytes)
    const common = [
      ...[word(VERSION_NEEDED), word(NAME_IS_UTF8), word(DEFLATED), word(0), word(DATE)],
      ...[long(crc), long(data.length), long(bytes.length), word(path.length), word(0)],
    ].flat()
    const entry = join([Uint8Array.from([...long(LOCAL_HEADER), ...common]), path, data])
    const header = [
      ...[long(CENTRAL_HEADER), word(MADE_ON_UNIX | VERSION_NEEDED), common],
      ...[word(0), word(0), word(0), long(MODE << 16), long(offset)],
    ].flat()
    entries.push(entry)
    directory.push(Uint8Array.from(header), path)
    offset += entry.length
  }
  const index = join(directory)
  const end = [
    ...[long(END_OF_DIRECTORY), word(0), word(0), word(files.length), word(files.length)],
    ...[long(index.length), long(offset), word(0)],
  ].flat()
  return join([...entries, index, Uint8Array.from(end)])
}

function checkNames(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const parts = name.split('/')
    const bad = /[\\:\u0000-\u001f]/.test(name) || parts.some((part) => /^\.{0,2}$/.test(part))
    if (bad) throw new Error(`not a name for a file in an archive: ${JSON.stringify(name)}`)
    if (names.indexOf(name) !== index) throw new Error(`two files in the archive are named ${name}`)
  }
}

/** A number of two bytes, the low one first, as all numbers of the format. */
function word(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff]
}

function long(value: number): number[] {
  return [...word(value), ...word(value >>> 16)]
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
