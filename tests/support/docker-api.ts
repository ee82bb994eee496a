import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { createServer } from 'node:http'

/** The container that a client asked for: its name and the body of the request. */
export interface Asked {
  name: string
  Image: string
  Cmd: string[] | null
  Env: string[]
  HostConfig: { Binds: string[] | null; PortBindings: Record<string, unknown> }
}

/**
 * Answers a Docker client on a socket as a daemon would, up to the point where it wants a container
 * made: that is kept and refused, so that nothing is pulled or started.
 */
export async function recordDocker(socket: string): Promise<{ asked: Asked[]; server: Server }> {
  const asked: Asked[] = []
  rmSync(socket, { force: true })
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://docker')
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      response.setHeader('API-Version', '1.41')
      response.setHeader('Content-Type', 'application/json')
      if (!pathname.endsWith('/containers/create')) return void response.end('{}')
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Omit<Asked, 'name'>
      asked.push({ ...body, name: searchParams.get('name') ?? '' })
      response.statusCode = 500
      response.end('{"message":"kept"}')
    })
  })
  await new Promise<void>((settle) => server.listen(socket, settle))
  return { asked, server }
}
