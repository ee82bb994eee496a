/** Loads a bundle as V8 has compiled it in an earlier run: compiling is most of what a short run does. */
import type * as Fs from 'node:fs'
import { createRequire } from 'node:module'
import type * as Vm from 'node:vm'

export interface Loaded<Exports> {
  readonly exports: Exports
  /** Keeps what has been compiled until now, if it was not read from there. */
  readonly keep: () => void
}

/**
 * Runs a CommonJS bundle. What of it has been compiled is kept in `$XDG_CACHE_HOME/kindling` or
 * `~/.cache/kindling`; without such a folder it is compiled each time.
 *
 * Node's own compile cache is no substitute: it lacks the functions that are compiled when they run,
 * and what lies in its folder below /tmp others may have put there.
 *
 * @param folder where the bundle's files are
 * @param name the one to begin with, such as `./main.cjs`
 * @param build tells this bundle from others; V8 itself compares no more than their length
 * @param use what the run is for, and so which functions are compiled in it
 */
export function loadCompiled<Exports>(
  folder: URL,
  name: string,
  build: string,
  use: string,
): Loaded<Exports> {
  // Node's modules come from here, too: an import of one runs all its getters, which takes milliseconds
  const require = createRequire(folder)
  const fs = require('node:fs') as typeof Fs
  const { Script } = require('node:vm') as typeof Vm
  const caches = /^\w+$/.test(use) ? cacheFolder(process.env) : undefined
  const header = Buffer.from(`${build}\n`)
  const loaded = new Map<string, { script: Vm.Script; exports: unknown; isKept: boolean }>()
  return { exports: load(name) as Exports, keep }

  function load(file: string): unknown {
    if (!file.startsWith('./')) return require(file)
    const known = loaded.get(file)
    if (known !== undefined) return known.exports
    const url = new URL(file, folder)
    const code = `(function (exports, require, module) {${fs.readFileSync(url, 'utf8')}\n})`
    const cachedData = caches === undefined ? undefined : readOwn(fs, cacheOf(file), header)
    const script = new Script(code, { filename: url.href, ...(cachedData && { cachedData }) })
    const module = { exports: {} }
    const isKept = cachedData !== undefined && script.cachedDataRejected === false
    loaded.set(file, { script, isKept, ...module })
    const run = script.runInThisContext() as (...args: unknown[]) => void
    run(module.exports, load, module)
    loaded.set(file, { script, isKept, ...module })
    return module.exports
  }

  function cacheOf(file: string): string {
    return `${caches}/${use}-${file.slice(2)}-${process.version}-${process.arch}`
  }

  function keep(): void {
    if (caches === undefined) return
    for (const [file, { script, isKept }] of loaded) {
      if (isKept) continue
      try {
        fs.mkdirSync(caches, { recursive: true, mode: 0o700 })
        const beside = `${cacheOf(file)}.${process.pid}`
        const compiled = Buffer.concat([header, script.createCachedData()])
        fs.writeFileSync(beside, compiled, { mode: 0o600 })
        fs.renameSync(beside, cacheOf(file))
      } catch {
        // then the next run compiles it again
      }
    }
  }
}

function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const caches = env['XDG_CACHE_HOME'] || `${env['HOME']}/.cache`
  return caches.startsWith('/') ? `${caches}/kindling` : undefined
}

/** What this user has written for this build; code that somebody else put there is not run. */
function readOwn(fs: typeof Fs, path: string, header: Buffer): Buffer | undefined {
  try {
    const descriptor = fs.openSync(path, 'r')
    try {
      if (fs.fstatSync(descriptor).uid !== process.getuid?.()) return undefined
      const bytes = fs.readFileSync(descriptor)
      const isOurs = bytes.subarray(0, header.length).equals(header)
      return isOurs ? bytes.subarray(header.length) : undefined
    } finally {
      fs.closeSync(descriptor)
    }
  } catch {
    return undefined
  }
}
