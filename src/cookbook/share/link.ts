import { base64Encode, decodeCanonicalBase64, encodeUtf8 } from '../../engine/index.ts'
import type { Parsed } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { deflate, inflate } from './deflate.ts'
import { record } from './drift.ts'
import type { Cookbook, Opened, Project } from './project.ts'
import { withoutBase } from './project.ts'
import { readSaved, toSaved } from './saved.ts'

/** The form of the link that this version writes. It changes when an old reader would go wrong. */
const FORM = '1'
/** How many bytes of JSON a link may hold; few programs pass on a longer address unharmed. */
const LIMIT = 65_536
const REMEDY = 'Copy the whole link again from where it was made.'

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Writes a project as the fragment of an address, `#p=1.` and base64url of deflated JSON. The text in
 * `base` is never in it. Refused is a project with more text than a link can carry.
 */
export function encodeLink(project: Project, cookbook: Cookbook): Parsed<string> {
  const shared = withoutBase(project)
  const { butane: _butane, ...recorded } = record(shared, cookbook)
  const json = encodeUtf8(JSON.stringify(toSaved(shared, recorded)))
  if (json.length > LIMIT) {
    return refuse(
      'This host holds more text than a link can carry.',
      'Save it as a project file instead.',
    )
  }
  return accept(`#p=${FORM}.${toBase64Url(deflate(json).data)}`)
}

/** Reads what `encodeLink` wrote, with or without the `#`; whatever else it is given is refused. */
export async function decodeLink(fragment: string, cookbook: Cookbook): Promise<Parsed<Opened>> {
  const [, form, text = ''] = /^#?p=(\d+)\.([^]*)$/.exec(fragment) ?? []
  if (form === undefined) return refuse('This link holds no host.', REMEDY)
  if (form !== FORM) {
    return refuse(
      'This link was made by a newer Kindling, in a form that this one does not know.',
      'Reload the page to get the newest version, and open the link again.',
    )
  }
  const json = await unpack(text)
  if (json === undefined) return refuse('This link is damaged or cut off.', REMEDY)
  return readSaved(json, cookbook, { isFile: false, remedy: REMEDY })
}

async function unpack(text: string): Promise<unknown> {
  // Deflated data are never much longer than what they stand for, nor base64 than 4/3 of that.
  const data = text.length > 2 * LIMIT ? undefined : fromBase64Url(text)
  const bytes = data && (await inflate(data, LIMIT))
  if (bytes === undefined) return undefined
  try {
    return JSON.parse(strictDecoder.decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

/** RFC 4648 section 5, without padding: nothing in it has to be escaped in an address. */
function toBase64Url(bytes: Uint8Array): string {
  return base64Encode(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  const standard = text.replaceAll('-', '+').replaceAll('_', '/')
  const bytes = decodeCanonicalBase64(standard.padEnd(Math.ceil(text.length / 4) * 4, '='))
  return bytes && new Uint8Array(bytes)
}
