import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { need, withOwnNetwork } from './programs.ts'

export interface Dockerd {
  /** All that it printed so far. */
  log(): string
  /** Calls its API: GET, or POST with a body. Resolves to the parsed answer. */
  call(path: string, body?: unknown): Promise<unknown>
  stop(): Promise<void>
}

/** Longest wait for the API; without success the log says why. */
const PATIENCE = 30_000

/**
 * Starts the real dockerd with this daemon.json, all its state in `folder`, no bridge of its own, no
 * firewall rules and, where the machine grants one, a network of its own. Resolves when its API
 * answers or when it has given up; what it thinks of the file is then in the log.
 */
export async function startDockerd(daemonJson: string, folder: string): Promise<Dockerd> {
  mkdirSync(folder, { recursive: true })
  const at = (name: string) => join(folder, name)
  writeFileSync(at('daemon.json'), daemonJson)
  const [program = '', ...args] = [
    // It mounts its data folder onto itself, and leaves that behind where it has to be killed.
    ...(withOwnNetwork === undefined ? [] : [...withOwnNetwork, '--mount']),
    ...[await need('dockerd'), '--config-file', at('daemon.json'), '-H', `unix://${at('sock')}`],
    ...['--data-root', at('data'), '--exec-root', at('exec'), '--pidfile', at('pid')],
    ...['--bridge', 'none', '--iptables=false'],
  ]
  // Its own process group: containerd, which it starts, must not outlive it.
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close')
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  }
  const call = (path: string, body?: unknown) => callSocket(at('sock'), path, body)
  const deadline = Date.now() + PATIENCE
  while (child.exitCode === null && Date.now() < deadline) {
    if ((await call('/_ping').catch(() => undefined)) !== undefined) break
    await pause(50)
  }
  return {
    log: () => text,
    call,
    async stop() {
      if (child.exitCode !== null || child.pid === undefined) return
      child.kill('SIGTERM')
      await Promise.race([ended, pause(10_000, undefined, { ref: false })])
      if (child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    },
  }
}

function callSocket(socketPath: string, path: string, body?: unknown): Promise<unknown> {
  const method = body === undefined ? 'GET' : 'POST'
  const headers = { 'Content-Type': 'application/json' }
  return new Promise((settle, fail) => {
    const call = request({ socketPath, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const isJson = response.headers['content-type']?.includes('json') === true
        settle(isJson ? JSON.parse(text) : text)
      })
    })
    call.on('error', fail)
    call.end(body === undefined ? undefined : JSON.stringify(body))
  })
}
