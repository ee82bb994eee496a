import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { join } from 'node:path'
import { need } from './programs.ts'
import { run } from './run.ts'

export interface LoopbackHttps {
  /** Address of a proxy whose every https connection ends in this test. */
  proxy: string
  /** PEM of the certificate that answers for the hosts; it signs itself. */
  certificate: string
  /** The URLs asked for, in order. */
  requests: string[]
  close(): void
}

/** What the stand-in sends for a URL: a text that depends on all of it. */
export function servedFor(url: string): string {
  return `what the test serves for ${url}\n`
}

/**
 * Stands in for remote https servers on the loopback interface. Its proxy takes a CONNECT to any
 * host and ends the TLS connection itself, with a certificate for the hosts named, so a client keeps
 * the URLs it was given, resolves nothing and sends nothing off the machine.
 */
export async function serveLoopback(folder: string, hosts: string[]): Promise<LoopbackHttps> {
  const [key, cert] = await makeCertificate(folder, hosts)
  const requests: string[] = []
  const secure = createSecureServer({ key, cert }, (request, response) => {
    const url = `https://${request.headers.host}${request.url}`
    requests.push(url)
    response.end(servedFor(url))
  })
  const proxy = createServer()
  proxy.on('connect', (_request, socket: Duplex, head: Buffer) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    secure.emit('connection', socket)
  })
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready))
  const { port } = proxy.address() as AddressInfo
  return {
    proxy: `http://127.0.0.1:${port}`,
    certificate: cert,
    requests,
    close() {
      proxy.close()
      proxy.closeAllConnections()
    },
  }
}

async function makeCertificate(folder: string, hosts: string[]): Promise<[string, string]> {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = hosts.map((host) => `DNS:${host}`).join(',')
  const words = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1'.split(
    ' ',
  )
  const subject = ['-subj', '/CN=Kindling test', '-addext', `subjectAltName=${names}`]
  const made = await run([
    await need('openssl'),
    ...words,
    ...subject,
    '-keyout',
    key,
    '-out',
    cert,
  ])
  if (made.status !== 0) throw new Error(`openssl makes no certificate: ${made.output}`)
  return [readFileSync(key, 'utf8'), readFileSync(cert, 'utf8')]
}
