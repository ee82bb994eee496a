// Every platform API that the engine may use. Browsers and Node both have them; anything else,
// `document` and `process` included, does not compile here (see tsconfig.json beside this file).

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}
declare var TextEncoder: { new (): TextEncoder }

interface TextDecoder {
  decode(bytes?: Uint8Array): string
}
declare var TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder
}

interface URL {
  readonly protocol: string
  readonly host: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
  readonly href: string
}
declare var URL: { new (url: string, base?: string): URL }
