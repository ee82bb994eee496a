import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { adopt } from '../../../../src/cookbook/adopt/adopt.ts'
import { openDocument } from '../../../../src/engine/index.ts'
import { readCases } from '../../../support/butane-case.ts'
import { randomFragment } from '../../../support/fragments.ts'
import { seededRandom } from '../../../support/random.ts'

const seed = Number(process.env['SEED'] ?? 1006)
const ROUNDS = Number(process.env['ROUNDS'] ?? 1500)

const folder = new URL('../../../golden/butane/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl.gz'))
  .flatMap((name) => readCases(new URL(name, folder)))
  .flatMap(({ input = '' }) => (input.length < 3000 ? input : []))

const pieces = [
  ...' \t\n\r#-?:,[]{}&*!|>\'"%\\\x85\u2028\ufeff\ud800😀a0~</',
  ...['- ', ': ', '? ', '\n  ', '\n---\n', '\n...\n', '&c ', '*c', '!!map ', '|2-\n', '>+\n', ' #'],
  ...['<<: ', '[]', '{}', 'null', '\n# c\n', '\n\n', ': |\n      a\n\n', '\n      # c', ', '],
]

test(`adopting into edited texts never throws and keeps what they say (SEED=${seed})`, () => {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  let accepted = 0
  for (let round = 0; round < ROUNDS; round++) {
    let text = texts[below(texts.length)] ?? ''
    for (let edits = below(4); edits > 0; edits--) {
      const at = below(text.length + 1)
      const inserted = random() < 0.7 ? (pieces[below(pieces.length)] ?? '') : ''
      text = text.slice(0, at) + inserted + text.slice(at + (random() < 0.5 ? below(6) : 0))
    }
    if (random() < 0.3) text = text.trimEnd()
    if (random() < 0.3) text = text.replaceAll('\n', '\r\n')
    if (random() < 0.1) text = `\ufeff${text}`
    const addition = { origin: 'r', title: 'Random', fragment: randomFragment(random) }
    const label = JSON.stringify({ text, fragment: addition.fragment })
    const once = expectNoThrow(() => adopt(text, [addition]), label)
    if (once.text === undefined) continue
    const twice = expectNoThrow(() => adopt(once.text ?? '', [addition]), label)
    expect(twice.text, label).toBe(once.text)
    const [before, after] = [openDocument(text), openDocument(once.text)]
    if ('failure' in before || 'failure' in after) throw new Error(label)
    if (once.added.length > 0) accepted++
    expect(holds(after.config, before.config), `${label}\n${once.text}`).toBe(true)
  }
  expect(accepted).toBeGreaterThan(ROUNDS / 5)
})

function expectNoThrow<T>(work: () => T, label: string): T {
  try {
    return work()
  } catch (error) {
    throw new Error(label, { cause: error })
  }
}

/** Whether a config still says all of what another one says, its lists in the same order. */
function holds(whole: unknown, part: unknown): boolean {
  if (Array.isArray(whole) && Array.isArray(part)) {
    let next = 0
    for (const item of whole) if (next < part.length && holds(item, part[next])) next++
    return next === part.length
  }
  if (typeof part !== 'object' || part === null) return whole === part
  const fields = (whole ?? {}) as Record<string, unknown>
  return Object.entries(part).every(([name, value]) => holds(fields[name], value))
}
