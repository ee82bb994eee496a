import { encodeBase64 } from './base64.ts'

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

/** Compresses to the gzip format; the same bytes must always give the same result. */
export type Compress = (bytes: Uint8Array) => Uint8Array

/** Encodes Ignition JSON, as UTF-8, for the guestinfo channel. */
export function encodePayload(
  ignition: string,
  encoding: PayloadEncoding,
  compress: Compress,
): Payload {
  const bytes = new TextEncoder().encode(ignition)
  const pack: Record<PayloadEncoding, () => Uint8Array> = {
    base64: () => bytes,
    'gzip+base64': () => compress(bytes),
  }
  return { data: encodeBase64(pack[encoding]()), encoding }
}
