/** How a resolved scalar becomes an integer or a boolean (go-yaml `decode.go`, `scalar`). */

const TRUE_WORDS = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'])
const FALSE_WORDS = new Set(['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'])

const MAX_INT64 = 2n ** 63n - 1n
const MIN_INT64 = -(2n ** 63n)

/** YAML 1.1's words count as booleans where a boolean is wanted, quoted or not. */
export function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  if (TRUE_WORDS.has(value)) return true
  return FALSE_WORDS.has(value) ? false : undefined
}

/**
 * Integers, and floats cut toward zero. What a double cannot hold exactly stays a bigint, so that
 * it is written back as it was read.
 */
export function readInteger(value: unknown): number | bigint | undefined {
  if (typeof value === 'bigint') return value <= MAX_INT64 ? narrow(value) : undefined
  if (typeof value !== 'number' || Number.isNaN(value) || value > Number(MAX_INT64))
    return undefined
  if (!Number.isFinite(value) || value < Number(MIN_INT64)) return MIN_INT64
  const whole = Math.trunc(value)
  if (Number.isSafeInteger(whole)) return whole === 0 ? 0 : whole
  const exact = BigInt(whole)
  // a double at 2^63 is within go-yaml's bound, and wraps around there
  return exact > MAX_INT64 ? MIN_INT64 : exact
}

const narrow = (value: bigint) =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(value)
    : value
