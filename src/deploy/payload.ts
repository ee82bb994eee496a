import { gzipSync } from 'fflate'
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

const pack: Record<PayloadEncoding, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array> = {
  base64: (bytes) => bytes,
  // A fixed time stamp keeps the same config the same command.
  'gzip+base64': (bytes) => gzipSync(bytes, { level: 9, mtime: 0 }),
}

/** Encodes Ignition JSON, as UTF-8, for the guestinfo channel. */
export function encodePayload(ignition: string, encoding: PayloadEncoding): Payload {
  const bytes = new TextEncoder().encode(ignition)
  return { data: encodeBase64(pack[encoding](bytes)), encoding }
}
