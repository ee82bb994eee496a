import { expect, test } from 'vitest'
import { printEnv } from '../../src/cookbook/env-text.ts'
import { readAsShell, readAsSystemd, readAsUpdateEngine } from '../support/env-file.ts'
import { nastyText } from '../support/nasty.ts'
import { seededRandom } from '../support/random.ts'
import { scratchFolder } from '../support/scratch.ts'

const SEED = Number(process.env['SEED'] ?? 4711)
const COUNT = 600
const KEYS = 'ABCDEFGHIJ'
const folder = scratchFolder()

/** The text of a file with these values, or undefined where one of them cannot be printed. */
function print(values: Record<string, string>): string | undefined {
  try {
    return printEnv(values)
  } catch {
    return undefined
  }
}

test(`a shell, systemd and update_engine read the values as they are (${COUNT} of seed ${SEED})`, async () => {
  const random = seededRandom(SEED)
  const texts = Array.from({ length: COUNT }, () => nastyText(random, false))
  const printable = texts.filter((value) => print({ A: value }) !== undefined)
  expect(printable.length).toBeGreaterThan(40)
  expect(printable.length).toBeLessThan(COUNT)
  for (let at = 0; at < printable.length; at += KEYS.length) {
    const some = printable.slice(at, at + KEYS.length)
    const values = Object.fromEntries(some.map((value, index) => [KEYS[index] ?? '', value]))
    const text = printEnv(values)
    expect(await readAsShell(text, folder)).toEqual({ values })
    expect(await readAsSystemd(text, folder)).toEqual({ values })
    expect(readAsUpdateEngine(text)).toEqual({ values })
  }
})
