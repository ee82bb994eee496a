// @ts-check
// How long the command takes from its start to its end, beside a Node that does nothing.

import { spawnSync } from 'node:child_process'
import { spreadOf } from './measure.mjs'

/** @typedef {import('./measure.mjs').Spread} Spread */

/**
 * Starts both in turns.
 * @param {string} command path of kindling.js
 * @param {string} input a Butane text
 * @param {number} turns
 * @returns {{ bare: Spread, command: Spread, ratio: Spread, over: Spread }} milliseconds, and the
 *   command's in relation to the bare ones of the same turn and beyond them
 */
export function timeCommand(command, input, turns) {
  const startBare = () => timeStart(['--input-type=module', '-e', ''], '')
  const startCommand = () => timeStart([command, 'butane'], input)
  // the first run compiles what later ones find compiled
  startCommand()
  const pairs = Array.from({ length: turns }, () => ({ bare: startBare(), own: startCommand() }))
  return {
    bare: spreadOf(pairs.map(({ bare }) => bare)),
    command: spreadOf(pairs.map(({ own }) => own)),
    ratio: spreadOf(pairs.map(({ bare, own }) => own / bare)),
    over: spreadOf(pairs.map(({ bare, own }) => own - bare)),
  }
}

/** @param {string[]} args @param {string} input */
function timeStart(args, input) {
  const start = performance.now()
  const { status, error } = spawnSync(process.execPath, args, { input })
  const time = performance.now() - start
  if (status !== 0) throw error ?? new Error(`node ${args.join(' ')} failed`)
  return time
}
