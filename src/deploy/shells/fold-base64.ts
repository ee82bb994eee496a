import { quotePosix } from '../quote/posix.ts'

/**
 * Writes an argument that ends in base64 for a POSIX shell in lines of 76 characters: as a here
 * document of which `tr` removes the line ends. The underscore keeps the line that ends the document
 * out of the alphabet of base64. Returns undefined for an argument that does not end so.
 */
export function foldBase64(argument: string): string | undefined {
  const [, option = '', base64] = /^(.*=)?([A-Za-z0-9+/]{76,}={0,2})$/.exec(argument) ?? []
  const lines = base64?.match(/.{1,76}/g)
  if (!lines) return undefined
  const start = `${option && quotePosix(option)}"$(tr -d '\\n' <<'IGNITION_B64'`
  return [start, ...lines, 'IGNITION_B64', ')"'].join('\n')
}
