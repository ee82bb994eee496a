// @ts-check
// Timing that runs in Node and in a page alike. A machine is busy with other things now and then, so
// what is compared is measured in turns, and a ratio is taken within each turn.

/** @typedef {{ name: string, call: (text: string) => unknown }} Subject */
/** @typedef {{ median: number, low: number, high: number }} Spread */
/** @typedef {{ times: Record<string, Spread>, ratios: Record<string, Spread> }} Measured */

/** @param {readonly number[]} values @returns {Spread} */
export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.round(share * (sorted.length - 1))] ?? NaN
  return { median: at(0.5), low: at(0), high: at(1) }
}

let turn = 0

/** The same config as a text never seen before, so that nothing remembered helps. @param {string} text */
const fresh = (text) => `${text}# ${turn++}\n`

/**
 * Milliseconds a call, over a block of calls.
 * @param {Subject} subject
 * @param {string} text
 * @param {number} calls
 */
function timeBlock({ call }, text, calls) {
  const texts = Array.from({ length: calls }, () => fresh(text))
  const start = performance.now()
  for (const one of texts) call(one)
  return (performance.now() - start) / calls
}

/** Warms a subject up and says how many calls make a block. @param {Subject} subject @param {string} text */
function warmUp(subject, text) {
  const end = performance.now() + WARM
  let last = timeBlock(subject, text, 1)
  while (performance.now() < end) last = timeBlock(subject, text, 1)
  return Math.max(1, Math.ceil(BLOCK / last))
}

/** Milliseconds of warming up, and of a block. */
export const WARM = 800
const BLOCK = 40

/**
 * Measures subjects with one text; the ratios are those to the other subjects, as `a/b`.
 * @param {readonly Subject[]} subjects
 * @param {string} text
 * @param {number} rounds
 * @returns {Measured}
 */
export function measure(subjects, text, rounds) {
  const running = subjects.map((subject) => ({
    subject,
    calls: warmUp(subject, text),
    times: /** @type {number[]} */ ([]),
  }))
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? running : [...running].reverse()
    for (const { subject, calls, times } of order) times.push(timeBlock(subject, text, calls))
  }
  /** @type {Measured} */
  const measured = { times: {}, ratios: {} }
  for (const { subject, times } of running) {
    measured.times[subject.name] = spreadOf(times)
    for (const other of running) {
      if (other.subject === subject) continue
      const ratios = times.map((time, round) => time / (other.times[round] ?? NaN))
      measured.ratios[`${subject.name}/${other.subject.name}`] = spreadOf(ratios)
    }
  }
  return measured
}

/**
 * How many times longer the long text takes, measured between two runs of the short one.
 * @param {Subject} subject
 * @param {string} short
 * @param {string} long
 * @param {number} rounds
 */
export function measureGrowth(subject, short, long, rounds) {
  const calls = warmUp(subject, short)
  timeBlock(subject, long, 1)
  const growths = Array.from({ length: rounds }, () => {
    const before = timeBlock(subject, short, calls)
    const between = timeBlock(subject, long, 1)
    const after = timeBlock(subject, short, calls)
    return (between * 2) / (before + after)
  })
  return spreadOf(growths)
}
