import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SERVER_CERTIFICATE } from '../support/certificates.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const PATH = '/etc/ssl/certs/own-ca-1.pem'

/** openssl rehash, by which Flatcar's update-ca-certificates finds what goes into the bundle, and openssl x509. */
export const openssl: Reader = {
  title: 'openssl rehash and openssl x509',
  programs: ['openssl'],
  reads: (host) => filesLike(host, /^\/etc\/ssl\/certs\/.*\.pem$/),
  async complaint(host) {
    const folder = join(host.folder, 'certs')
    cpSync(join(host.root, 'etc/ssl/certs'), folder, { recursive: true })
    const program = await need('openssl')
    const { output } = await run([program, 'rehash', folder])
    if (output !== '') return output
    const names = readdirSync(folder)
    const hashed = names.filter((name) => /^[0-9a-f]{8}\.\d+$/.test(name))
    const paths = openssl.reads(host)
    if (hashed.length !== paths.length) return `hashed: ${names.join(' ')}`
    for (const name of hashed) {
      const { stdout } = await run([program, 'x509', '-noout', '-text', '-in', join(folder, name)])
      if (!stdout.includes('CA:TRUE')) return `no authority: ${stdout}`
    }
    return ''
  },
  bad: [
    bad(
      'a certificate that is cut off',
      SERVER_CERTIFICATE.slice(0, 200),
      /^hashed: own-ca-1.pem$/,
    ),
    bad('two certificates in a file', `${SERVER_CERTIFICATE}\n`.repeat(2), /skipping own-ca-1.pem/),
    bad('a certificate of a server', `${SERVER_CERTIFICATE}\n`, /^no authority: [^]*CN = server/),
  ],
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}
