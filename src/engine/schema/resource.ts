/** Everything that is fetched: file contents, configs, certificates, key files. */
import { changed, list, plain, required, since, string, struct, sugar } from './notation.ts'
import type { Infer, StructSchema } from './notation.ts'

export const verification = struct('Verification', { hash: string() })

export const httpHeader = struct('HTTPHeader', { name: required(string()), value: string() })

const httpHeaders = since(
  'ign 3.1',
  list(httpHeader, { key: (header: Infer<typeof httpHeader>) => header.name ?? '' }),
)

/** A resource as every place spells it from spec 3.1 on. */
const current = struct('Resource', {
  compression: string(),
  http_headers: { ...httpHeaders, name: 'HTTPHeaders' },
  source: string(),
  inline: sugar(string()),
  local: sugar(string()),
  verification,
})
export type Resource = Infer<typeof current>

/** How two resources in one list are told apart: by where they come from. */
export const resourceKey = ({ source, inline, local }: Resource) =>
  source ?? (inline === undefined ? (local ?? '') : `data:,${inline}`)

/** Spec 3.0 had one type per place, each with fewer fields. */
const fileContents3_0 = struct('FileContents', {
  compression: string(),
  source: string(),
  inline: sugar(string()),
  verification,
})
const configReference3_0 = struct('ConfigReference', {
  source: { ...string(), always: true },
  verification,
})
const caReference3_0 = struct('CaReference', { source: required(string()), verification })

const inPlaceOf = (old: StructSchema) => changed('ign 3.1', old, current)

/** A file's `contents`, or an item of its `append`. */
export const fileContents = inPlaceOf(fileContents3_0)
/** An item of `ignition.config.merge`, or `ignition.config.replace`. */
export const configReference = inPlaceOf(configReference3_0)
/** A certificate authority. */
export const caReference = inPlaceOf(caReference3_0)
/** The key of a LUKS volume, which came after 3.0. */
export const keyFile = current

export const tang = struct('Tang', {
  advertisement: since('ign 3.4', string()),
  thumbprint: string(),
  url: plain(string()),
})
export type Tang = Infer<typeof tang>
export const tangKey = (server: Tang) => server.url ?? ''

export const cex = struct('Cex', { enabled: { kind: 'boolean' } })
