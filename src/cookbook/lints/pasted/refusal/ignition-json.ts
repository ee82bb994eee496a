import {
  decodeCanonicalBase64,
  decodeDataUrl,
  openButane,
  specs,
  transpile,
} from '../../../../engine/index.ts'
import { canTry } from '../../fix.ts'
import type { Fix } from '../../fix.ts'
import type { Format } from './identify-format.ts'

/** An Ignition config that stands in place of a Butane text. */
interface Ignition {
  /** The version of its spec, as written; undefined where it is packed. */
  readonly version: string | undefined
  /** The JSON. */
  readonly json: string
  /** How it was wrapped: `base64`, `gzip+base64`, a data URL; undefined for plain JSON. */
  readonly wrapping: string | undefined
}

/** Finds an Ignition config: as JSON, in base64, or as a data URL. */
export function findIgnition(source: string): Ignition | undefined {
  const text = source.trim()
  if (text.startsWith('{')) return readJson(text, undefined)
  if (text.startsWith('data:')) {
    const decoded = decodeDataUrl(text)
    return 'failure' in decoded ? undefined : readBytes(decoded.data, 'a data URL')
  }
  const packed = text.replaceAll(/\s+/g, '')
  if (packed.length < 16 || !/^[A-Za-z0-9+/]+=*$/.test(packed)) return undefined
  const bytes = decodeCanonicalBase64(packed)
  return bytes && readBytes(bytes, 'base64')
}

function readBytes(bytes: Uint8Array, wrapping: string): Ignition | undefined {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (isGzip) return { version: undefined, json: '', wrapping: `gzip and ${wrapping}` }
  return readJson(new TextDecoder().decode(bytes).trim(), wrapping)
}

function readJson(json: string, wrapping: string | undefined): Ignition | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  const { ignition } = (value ?? {}) as { ignition?: { version?: unknown } | null }
  const version = ignition?.version
  return typeof version === 'string' ? { version, json, wrapping } : undefined
}

/** What to do with an Ignition config: from spec 3 on a Butane config can take it along as it is. */
export function takeAlong(source: string, { version, json, wrapping }: Ignition): Format {
  const offset = source.length - source.trimStart().length
  if (version === undefined) {
    return {
      name: `data packed as ${wrapping ?? ''}`,
      advice:
        'Unpack it with “base64 -d | gunzip”. If Ignition JSON comes out, paste that: it can be taken along as it is.',
      fixes: [],
      offset,
    }
  }
  const name = `Ignition JSON of spec ${version}${wrapping === undefined ? '' : ` in ${wrapping}`}`
  if (!version.startsWith('3.')) {
    return {
      name,
      advice:
        'Butane cannot take a spec below 3 along. ign-converter translates it to 3.1; look over what comes out.',
      fixes: [],
      offset,
    }
  }
  return {
    name,
    advice:
      'It is what Butane makes. A Butane config can take it along as it is, below ignition, config, merge.',
    fixes: WRAPPERS.flatMap(({ variant, label }) => wrap(source, json, variant, label)),
    offset,
  }
}

const WRAPPERS = [
  { variant: 'flatcar', label: 'Take it along to Flatcar' },
  { variant: 'fcos', label: 'Take it along to Fedora CoreOS' },
] as const

/** A Butane text around the config, in the spec that has least to say against it; the lowest of those. */
function wrap(source: string, json: string, variant: string, label: string): Fix[] {
  if (!canTry(json)) return []
  const lines = json.split(/\r?\n/).map((line) => (line === '' ? '' : `          ${line}`))
  const wrapped = specs
    .filter((spec) => spec.variant === variant && !spec.experimental)
    .map(({ version }) => {
      const text = `variant: ${variant}
version: ${version}
ignition:
  config:
    merge:
      - inline: |
${lines.join('\n')}
`
      const { output, report } = transpile(text)
      const isWhole = output !== undefined && openButane(text)?.unused.length === 0
      return { text, against: isWhole ? report.length : Infinity }
    })
  const least = Math.min(...wrapped.map(({ against }) => against))
  const best = wrapped.find(({ against }) => against === least)
  if (best === undefined || least === Infinity) return []
  return [{ label, edit: [{ start: 0, end: source.length, text: best.text }] }]
}
