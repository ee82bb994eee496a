import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

/** Starts `npm start` in a process group of its own and waits for the address that it prints. */
async function start(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = spawn('npm', ['start'], { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(server, 'close')
  let log = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk.toString()
      const address = /http:\/\/localhost:\d+\//.exec(log)?.[0]
      if (address) resolve(address)
    }
    server.stdout.on('data', read)
    server.stderr.on('data', read)
    server.on('close', () => {
      reject(new Error(`npm start ended:\n${log}`))
    })
  })
  const stop = async () => {
    if (server.pid !== undefined) process.kill(-server.pid)
    await closed
  }
  return { url, stop }
}

function titleOf(html: string): string | undefined {
  return /<title>(.*?)<\/title>/.exec(html)?.[1]
}

test('"npm start" builds the site, serves it and prints its address', async () => {
  const { url, stop } = await start()
  try {
    const home = await fetch(url)
    expect(home.status).toBe(200)
    expect(titleOf(await home.text())).toBe('Kindling')
    const recipe = await fetch(new URL('recipes/docker-host/', url))
    expect(recipe.status).toBe(200)
    expect(titleOf(await recipe.text())).toMatch(/ · Kindling$/)
    expect((await fetch(new URL('nothing-here/', url))).status).toBe(404)
  } finally {
    await stop()
  }
})
