// @ts-check
// What is measured, loaded by address so that a page and Node load it alike.

/** @typedef {import('./measure.mjs').Subject} Subject */
/** @typedef {{ transpile: (text: string) => { output?: string } }} Engine */
/** @typedef {{ parseDocument: (text: string) => unknown }} Parser */
/** @typedef {{ env: object, importObject: WebAssembly.Imports, run: (instance: WebAssembly.Instance) => Promise<void> }} Go */
/** @typedef {{ Go: new () => Go, butaneTranspile?: (text: string) => unknown }} GoScope */
/** @typedef {{ engine: string, parser: string, wasm?: { module: string, exec: string } | undefined }} Addresses */

/**
 * Loads our engine, the parser it is held against and, where given, a WebAssembly build of Butane. Such
 * a build is Go's: it is started by its wasm_exec.js and sets the global butaneTranspile(text).
 * @param {Addresses} addresses
 * @returns {Promise<[Subject, ...Subject[]]>}
 */
export async function loadSubjects({ engine, parser, wasm }) {
  const { transpile } = /** @type {Engine} */ (await load(engine))
  const { parseDocument } = /** @type {Parser} */ (await load(parser))
  const wasmSubjects = wasm ? [{ name: 'wasm', call: await loadWasm(wasm) }] : []
  return [
    { name: 'engine', call: transpile },
    { name: 'parse', call: parseDocument },
    ...wasmSubjects,
  ]
}

/** @param {{ module: string, exec: string }} addresses @returns {Promise<(text: string) => unknown>} */
async function loadWasm({ module, exec }) {
  await load(exec)
  /** @type {unknown} */
  const global = globalThis
  const scope = /** @type {GoScope} */ (global)
  const go = new scope.Go()
  // Without these its collector never finishes within one long call, and the memory runs out.
  Object.assign(go.env, { GOGC: '400', GODEBUG: 'gcstoptheworld=1' })
  const { instance } = await WebAssembly.instantiate(await readBytes(module), go.importObject)
  void go.run(instance)
  const { butaneTranspile } = scope
  if (butaneTranspile === undefined) throw new Error('no butaneTranspile was set')
  return butaneTranspile
}

/** @param {string} address */
async function readBytes(address) {
  if (!address.startsWith('file:')) return (await fetch(address)).arrayBuffer()
  const { readFileSync } = await import('node:fs')
  return readFileSync(new URL(address))
}

/**
 * Milliseconds from nothing loaded to the first output.
 * @param {string} engine
 * @param {string} text
 */
export async function timeColdStart(engine, text) {
  const start = performance.now()
  const { transpile } = /** @type {Engine} */ (await load(engine))
  const { output } = transpile(text)
  if (!output) throw new Error('the config was refused')
  return performance.now() - start
}

/** @param {string} address @returns {Promise<unknown>} */
async function load(address) {
  /** @type {unknown} */
  const module = await import(/* @vite-ignore */ address)
  return module
}
