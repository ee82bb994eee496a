/**
 * The values of `guestinfo.ignition.config.data.encoding` that Ignition documents and that survive
 * the OVF descriptor; plain text does not, because ESXi does not escape XML.
 */
export type PayloadEncoding = 'base64' | 'gzip+base64'

/** An Ignition config as it travels in guestinfo: the text and the name of its encoding. */
export interface Payload {
  data: string
  encoding: PayloadEncoding
}

/** What the engine lends to the encoding, so that it is written once. */
export interface Codecs {
  /** Compresses to the gzip format; the same bytes must always give the same result. */
  gzip: (bytes: Uint8Array) => Uint8Array
  /** Standard base64 with padding, on which Ignition insists. */
  base64: (bytes: Uint8Array) => string
}

/** Encodes Ignition JSON, as UTF-8, for the guestinfo channel. */
export function encodePayload(
  ignition: string,
  encoding: PayloadEncoding,
  { gzip, base64 }: Codecs,
): Payload {
  const bytes = new TextEncoder().encode(ignition)
  const pack: Record<PayloadEncoding, () => Uint8Array> = {
    base64: () => bytes,
    'gzip+base64': () => gzip(bytes),
  }
  return { data: base64(pack[encoding]()), encoding }
}
