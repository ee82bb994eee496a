import { decodeCanonicalBase64 } from '../../engine/index.ts'
import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/g

/**
 * One or more X.509 certificates in PEM, each as a text of its own with lines of 64 characters; what
 * stands between them is left out. Only the outermost shape of each is looked at.
 */
export function pemCertificates<const O extends InputOptions>(options: O) {
  return buildInput<string[], O>(options, {
    kind: 'pemCertificates',
    control: 'lines',
    // what stands around the certificates may be anything
    shared: (text) => text.replaceAll(BLOCK, '').trim() === '',
    guarded: true,
    spellcheck: false,
    autocomplete: 'off',
    publicHalf: 'Paste the certificate alone.',
    read(text) {
      const found = new Set<string>()
      for (const [, label = '', inside = ''] of text.matchAll(BLOCK)) {
        if (label !== 'CERTIFICATE') {
          return refuse(
            'It holds something that is no plain certificate.',
            'Convert it with openssl x509 and paste what lies between BEGIN CERTIFICATE and END CERTIFICATE.',
          )
        }
        const base64 = inside.replaceAll(/\s+/g, '')
        if (!isCertificate(decodeCanonicalBase64(base64))) {
          return refuse(
            `Certificate ${found.size + 1} is cut off or altered.`,
            'Paste it whole and unchanged, from BEGIN CERTIFICATE to END CERTIFICATE.',
          )
        }
        const lines = base64.replaceAll(/.{64}(?=.)/g, '$&\n')
        const pem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
        if (found.has(pem)) {
          return refuse(`Certificate ${found.size + 1} is there twice.`, 'Remove one of the two.')
        }
        found.add(pem)
      }
      const rest = text.replaceAll(BLOCK, '')
      return found.size > 0 && !rest.includes('-----')
        ? accept([...found])
        : refuse(
            found.size > 0 ? 'A certificate is not complete.' : 'There is no certificate in PEM.',
            'It begins with -----BEGIN CERTIFICATE----- and ends with -----END CERTIFICATE-----.',
          )
    },
  })
}

/** Whether DER is one SEQUENCE that begins with another and ends with the bytes (X.690 8.1, RFC 5280 4.1). */
function isCertificate(bytes: Uint8Array | undefined): boolean {
  const [tag, first = 0] = bytes ?? []
  if (bytes === undefined || tag !== 0x30) return false
  const more = first < 0x80 ? 0 : first - 0x80
  const header = 2 + more
  const length =
    more === 0 ? first : bytes.slice(2, header).reduce((sum, one) => sum * 256 + one, 0)
  return more <= 4 && bytes.length === header + length && bytes[header] === 0x30
}
